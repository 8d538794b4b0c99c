package org.besa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two roles may do. */
@Tag("database")
class RolesTest {
    private static TestHome home;
    private static RunningPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        home = TestHome.withDatabase();
        postgres = home.launcher().start();
        TestHome.execute(
                postgres.owner(),
                "CREATE TABLE granted (n int)",
                "GRANT SELECT, INSERT ON granted TO besa_app",
                "CREATE TABLE secret (n int)",
                "CREATE TABLE walled (n int)",
                "ALTER TABLE walled ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE walled FORCE ROW LEVEL SECURITY",
                "CREATE POLICY one ON walled USING (n = 1)",
                "GRANT SELECT ON walled TO besa_app",
                // Under FORCE the owner writes only what the policy lets it see.
                "INSERT INTO walled VALUES (1)");
    }

    @AfterAll
    static void stop() {
        postgres.close();
        home.close();
    }

    @Test
    void theApplicationDoesWhatItIsGranted() throws Exception {
        TestHome.execute(postgres.application(), "INSERT INTO granted VALUES (7)");
        assertThat(TestHome.value(postgres.application(), "SELECT n FROM granted"))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM secret",
                "DELETE FROM granted",
                "CREATE TABLE mine (n int)",
                "CREATE TEMP TABLE mine (n int)",
                "CREATE SCHEMA mine",
                "CREATE VIEW mine AS SELECT 1",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE EXTENSION pg_trgm",
                "CREATE DATABASE mine",
                "CREATE ROLE mine",
                "ALTER TABLE granted ADD COLUMN m int",
                "DROP TABLE granted",
                "ALTER ROLE besa_app SUPERUSER",
                "ALTER ROLE besa_app BYPASSRLS",
                "ALTER ROLE besa_owner PASSWORD 'x'",
                "SET ROLE besa_owner",
                "SET SESSION AUTHORIZATION postgres",
                "ALTER SYSTEM SET log_statement = 'all'",
                "SET log_statement = 'all'",
                "SET log_min_messages = 'error'",
                "SET log_error_verbosity = 'verbose'",
                "COPY granted TO '/tmp/out'",
                "COPY granted FROM PROGRAM 'id'",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT * FROM pg_authid",
                "SELECT pg_reload_conf()",
            })
    void theApplicationMayNot(String statement) {
        assertThatThrownBy(() -> TestHome.execute(postgres.application(), statement))
                .hasMessageMatching(
                        "(?s).*(permission denied|must be owner|Only roles with|ALTER SYSTEM is not allowed).*");
    }

    @Test
    void theApplicationSeesThroughNoPolicy() throws Exception {
        assertThat(TestHome.value(postgres.application(), "SELECT count(*) FROM walled"))
                .isEqualTo("1");
        assertThat(TestHome.value(home.superuser(postgres), "SELECT count(*) FROM walled"))
                .isEqualTo("1");
        TestHome.execute(home.superuser(postgres), "INSERT INTO walled VALUES (2)");
        assertThat(TestHome.value(postgres.application(), "SELECT count(*) FROM walled"))
                .isEqualTo("1");
        assertThat(TestHome.value(postgres.owner(), "SELECT count(*) FROM walled"))
                .isEqualTo("1");
        assertThat(TestHome.value(home.superuser(postgres), "SELECT count(*) FROM walled"))
                .isEqualTo("2");
    }

    @Test
    void neitherRoleHasAPowerOverTheServer() throws Exception {
        assertThat(TestHome.value(home.superuser(postgres), """
                        SELECT count(*) FROM pg_roles
                        WHERE rolname LIKE 'besa%'
                          AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)
                        """)).isEqualTo("2");
        assertThat(
                        TestHome.value(
                                home.superuser(postgres),
                                "SELECT count(*) FROM pg_auth_members JOIN pg_roles ON pg_roles.oid = member WHERE rolname LIKE 'besa%'"))
                .isEqualTo("0");
    }

    @Test
    void theOwnerMakesWhatMigrationsNeed() throws Exception {
        TestHome.execute(
                postgres.owner(),
                "CREATE SCHEMA audit",
                "CREATE EXTENSION pg_trgm",
                "CREATE EXTENSION btree_gist",
                "DROP EXTENSION btree_gist");
        assertThatThrownBy(() -> TestHome.execute(postgres.owner(), "CREATE ROLE more"))
                .hasMessageContaining("permission denied");
    }
}
