package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Another JVM that works with a home, to be killed. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static ChildJvm on(Path home) throws IOException {
        return started(List.of(), home);
    }

    /** @param before words in front of the command */
    static ChildJvm started(List<String> before, Path home) throws IOException {
        return started(before, System.getProperty("java.class.path"), home);
    }

    /** @param classPath where its user can read it */
    static ChildJvm started(List<String> before, String classPath, Path home) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                ChildJvm.class.getName(),
                home.toString()));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it does: starts the home's server, and writes a row and then a line, again and again. */
    public static void main(String... arguments) {
        PostgresLauncher launcher = new TestHome(Path.of(arguments[0])).launcher();
        RunningPostgres postgres;
        try {
            postgres = launcher.start().stopAtExit();
        } catch (PostgresFault e) {
            System.out.println(e.getMessage());
            return;
        }
        try (Connection connection = TestHome.connect(postgres.owner());
                var create = connection.createStatement()) {
            create.execute("DROP TABLE IF EXISTS written");
            create.execute("CREATE TABLE written (n bigint PRIMARY KEY)");
            for (long n = 0; ; n++) {
                create.execute("INSERT INTO written VALUES (" + n + ")");
                System.out.println(n);
            }
        } catch (SQLException e) {
            // The JVM ends, and the server has ended first.
        }
    }

    /** The next line that it writes; empty when it has ended. */
    Optional<String> line() throws IOException {
        return Optional.ofNullable(output.readLine());
    }

    /** {@code kill -9}, and then everything that it had written. */
    List<String> kill() throws IOException {
        process.toHandle().destroyForcibly(); // unlike Process, it leaves the output open
        return output.readAllLines();
    }

    /** Asks it to end, as a system that is shut down does. */
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the JVM does not end");
        }
    }

    long number() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
