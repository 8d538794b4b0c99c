package org.besa.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

@Tag("database")
class MigrationsTest {

    @Test
    void eachRoomBringsItsTables() {
        assertThat(TestDatabase.fresh().tables())
                .contains("audit_pending", "audit_entry", "audit_checkpoint", "wrapped_key", "key_epoch", "erasure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table besa.mine (n int)",
                "drop table besa.audit_entry",
                "alter table besa.audit_entry add column n int",
                "create schema mine",
                "update besa.audit_entry set entry = ''",
                "delete from besa.audit_entry",
                "truncate besa.audit_entry",
                "delete from besa.audit_checkpoint",
                "update besa.audit_checkpoint set size = 0",
                "update besa.audit_pending set entry = ''",
                "delete from besa.erasure",
            })
    void theApplicationMayNotChangeTablesNorWhatIsWrittenForGood(String statement) {
        TestDatabase database = TestDatabase.fresh();

        assertThatThrownBy(() -> database.asApplication().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(
                        statement.startsWith("drop") || statement.startsWith("alter")
                                ? "must be owner"
                                : "permission denied");
    }
}
