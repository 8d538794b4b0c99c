package org.besa.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A home of a test's own; removed when closed. */
record TestHome(Path path) implements AutoCloseable {

    /** Made once per JVM, and only ever copied: unpacking and initialising takes longer than most tests. */
    private static final class Template {
        static final TestHome HOME = make();

        private static TestHome make() {
            TestHome home = empty();
            Runtime.getRuntime().addShutdownHook(new Thread(home::close));
            home.launcher().start().close();
            return home;
        }
    }

    static TestHome empty() {
        try {
            // Not JUnit's temporary folder: that lies in another one that is root's alone. With spaces, as users have
            // them.
            return new TestHome(Files.createTempDirectory("besa postgres "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a database, stopped. */
    static TestHome withDatabase() {
        return Template.HOME.copy();
    }

    /** A copy, stopped like this one. The programs are the same files: a test that damages one replaces it. */
    TestHome copy() {
        TestHome copy = empty();
        run(
                "cp",
                "-a",
                "--reflink=auto",
                path + "/data",
                path + "/passwords",
                copy.path().toString());
        run("cp", "-al", path + "/binaries", copy.path().toString());
        run("chown", "--reference=" + path, copy.path().toString());
        return copy;
    }

    static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new AssertionError(List.of(command) + " ended with " + process.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    PostgresLauncher launcher() {
        return launcher(0);
    }

    PostgresLauncher launcher(int port) {
        return new PostgresLauncher(path, WhenRoot.STEP_DOWN, port, new SecureRandom());
    }

    Path data() {
        return path.resolve("data");
    }

    /** The processes of its server that live. */
    List<ServerMark.Living> processes() {
        return ServerMark.of(data()).living();
    }

    String log() throws IOException {
        return Files.readString(path.resolve("postgres.log"));
    }

    DatabaseAccess superuser(RunningPostgres postgres) throws IOException {
        String password = Files.readString(path.resolve("passwords/postgres")).strip();
        return new DatabaseAccess(postgres.port(), "besa", "postgres", password);
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.role(), access.password());
    }

    static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = connect(access);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String value(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = connect(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Override
    public void close() {
        run("rm", "-rf", path.toString());
    }
}
