package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.besa.app.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

@Tag("database")
class AccountTablesTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void oneOrganisation() {
        say("insert into besa.organisation values ('" + ID + "', 'Lantern')");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTableKnowsEachRole(Role role) {
        assertThatCode(() -> account(ID, "mira", role.code())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "Lawyer", ""})
    void theTableKnowsNoOtherRole(String role) {
        refused(() -> account(ID, "mira", role), "account_role_check");
    }

    @Test
    void aSignInNameIsInLowerCaseAndThereOnce() {
        account(ID, "mira", "lawyer");

        refused(() -> account("f".repeat(32), "mira", "lawyer"), "account_sign_in_name_key");
        refused(() -> account("f".repeat(32), "Mira", "lawyer"), "account_sign_in_name_check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from besa.account",
                "update besa.account set id = '0'",
                "update besa.account set organisation = '0'",
                "update besa.account set handle = '0'",
                "update besa.account set sign_in_name = 'other'",
                "delete from besa.organisation",
                "update besa.organisation set name = 'Other'",
                "update besa.session set account_version = 7",
                "update besa.session set hash = ''",
                "update besa.session set account = ''",
                "update besa.password set account = ''",
            })
    void theApplicationMayNotChangeWhoSomebodyIs(String statement) {
        refused(() -> say(statement), "permission denied");
    }

    private void account(String id, String name, String role) {
        say("insert into besa.account (id, organisation, sign_in_name, role, state, handle) values ('" + id + "', '"
                + ID + "', '" + name + "', '" + role + "', 'active', '" + id + "')");
    }

    private void say(String statement) {
        database.asApplication().sql(statement).update();
    }

    private static void refused(Runnable statement, String why) {
        assertThatThrownBy(statement::run)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(why);
    }
}
