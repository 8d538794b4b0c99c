package org.besa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log tells nothing about people, whatever fails. */
@Tag("database")
class LogTest {
    private static final String CANARY = "canary-7f3a";

    @Test
    void noStatementAndNoValueOfAFailingStatementIsLogged() throws Exception {
        try (TestHome home = TestHome.withDatabase();
                RunningPostgres postgres = home.launcher().start()) {
            DatabaseAccess owner = postgres.owner();
            TestHome.execute(
                    owner, "CREATE TABLE t (name text PRIMARY KEY CHECK (length(name) < 40), n int)", insert(CANARY));
            fails(owner, insert(CANARY)); // duplicate key: the detail quotes the value
            fails(owner, insert(CANARY + "x".repeat(40))); // check: the detail quotes the row
            fails(owner, "SELECT '" + CANARY + "'::int"); // the message itself quotes the value
            fails(owner, "SELEKT '" + CANARY + "'"); // syntax
            fails(owner, "DO $$ BEGIN RAISE EXCEPTION '" + CANARY + "'; END $$");
            TestHome.execute(owner, "DO $$ BEGIN RAISE WARNING '" + CANARY + "'; END $$");
            try (Connection connection = TestHome.connect(owner);
                    var insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                connection.createStatement().execute("SET log_parameter_max_length_on_error = -1"); // anybody may
                insert.setString(1, CANARY);
                insert.setInt(2, 1);
                assertThatThrownBy(insert::executeUpdate).hasMessageContaining(CANARY);
            }
            killASessionAmidAStatement(owner);

            assertThat(home.log())
                    .doesNotContain(CANARY)
                    .doesNotContain("STATEMENT")
                    .doesNotContain("DETAIL")
                    .as("the log is written, and says that a session was killed")
                    .contains("was terminated by signal 9");
        }
    }

    private static String insert(String value) {
        return "INSERT INTO t VALUES ('" + value + "', 1)";
    }

    private static void fails(DatabaseAccess access, String statement) {
        assertThatThrownBy(() -> TestHome.execute(access, statement)).isInstanceOf(SQLException.class);
    }

    /** By default PostgreSQL logs what a session that died was doing. */
    private static void killASessionAmidAStatement(DatabaseAccess owner) throws Exception {
        try (Connection connection = TestHome.connect(owner);
                var statement = connection.createStatement()) {
            long session = Long.parseLong(value(connection, "SELECT pg_backend_pid()"));
            Thread killer = Thread.startVirtualThread(() -> {
                new Pause(Duration.ofMillis(200)).take();
                ProcessHandle.of(session).ifPresent(ProcessHandle::destroyForcibly);
            });
            assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(30), '" + CANARY + "'"))
                    .isInstanceOf(SQLException.class);
            killer.join();
        }
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isBack(owner) && System.nanoTime() < end) {
            new Pause(Duration.ofMillis(20)).take();
        }
    }

    private static boolean isBack(DatabaseAccess owner) {
        try {
            return TestHome.value(owner, "SELECT 'back'").equals("back");
        } catch (SQLException e) {
            return false;
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
