package org.besa.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TooOldPostgresTest {

    @Test
    void isRefusedBeforeAnythingIsWritten() {
        try (OtherPostgres postgres = OtherPostgres.start(14)) {
            postgres.prepare("besa");

            assertThatExceptionOfType(DatabaseFault.class)
                    .isThrownBy(() -> new Suitability(postgres.owner("besa"), postgres.application("besa")).demand())
                    .withMessageContaining("is PostgreSQL 14; Besa needs 15 or newer");

            assertThat(postgres.asSuperuser("besa")
                            .sql("select count(*) from pg_namespace where nspname = 'besa'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
