package org.besa.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.postgres.WhenRoot;

/**
 * A home that is thrown away.
 *
 * @param folder holds it, and the log beside it
 */
record TestHome(Path folder) implements AutoCloseable {

    /** Where everybody may pass through: as root, PostgreSQL runs as somebody else. */
    static TestHome make() throws IOException {
        Path folder = Files.createTempDirectory("besa-server-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        return new TestHome(folder);
    }

    ServerHome server() {
        return new ServerHome(folder.resolve("home"));
    }

    /**
     * A server on it, in this JVM.
     *
     * @param end see {@link RunningServer#start}
     */
    RunningServer start(EndOfServer end) {
        ServerSettings settings = ServerSettings.read(server(), Optional.of(0), Optional.empty());
        return RunningServer.start(server(), settings, WhenRoot.STEP_DOWN, end);
    }

    /** What a server in another JVM writes to its standard error. */
    Path log() {
        return folder.resolve("log");
    }

    /** What it has written there. */
    String said() throws IOException {
        return Files.readString(log());
    }

    /** The first processes of PostgreSQL that live in this home. */
    List<Long> postgres() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(process -> process.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .filter(this::isPostgres)
                    .filter(process -> !isChildOfPostgres(process))
                    .toList();
        }
    }

    /** A process that PostgreSQL has just begun is called as it is, until it takes a name of its own. */
    private boolean isChildOfPostgres(long process) {
        return ProcessHandle.of(process)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .filter(this::isPostgres)
                .isPresent();
    }

    boolean isPostgres(long process) {
        String data = server().database().resolve("data").toString();
        try {
            return List.of(Files.readString(Path.of("/proc/" + process + "/cmdline"))
                            .split("\0"))
                    .containsAll(List.of("-D", data));
        } catch (IOException e) {
            return false; // it has ended meanwhile
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
