package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word in the command line of every process of a home's server, by which it is known again after its starter died. It names the data
 * folder as the file system does, so a copy of a home has another one, and a moved home the same. A process number alone, as
 * {@code postmaster.pid} has it, may belong to another program by now.
 *
 * @param word letters, digits and hyphens; at most 63, since it becomes PostgreSQL's {@code cluster_name}
 */
record ServerMark(String word) {

    private static final Path PROCESSES = Path.of("/proc");

    static ServerMark of(Path data) {
        try {
            long device = (long) Files.getAttribute(data, "unix:dev");
            long inode = (long) Files.getAttribute(data, "unix:ino");
            return new ServerMark("besa-" + Long.toHexString(device) + "-" + Long.toHexString(inode));
        } catch (IOException e) {
            throw PostgresFault.of(data, e);
        }
    }

    /** What the first process of the server is started with. PostgreSQL itself puts the name into the titles of all others. */
    String setting() {
        return "cluster_name=" + word;
    }

    /**
     * A living process of the server.
     *
     * @param first whether it is the one that made all others
     */
    record Living(long number, boolean first) {}

    List<Living> living() {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            List<Living> found = new ArrayList<>();
            processes
                    .map(process -> process.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .forEach(name -> {
                        @Nullable Living living = recognise(Long.parseLong(name));
                        if (living != null) {
                            found.add(living);
                        }
                    });
            return found;
        } catch (IOException e) {
            throw PostgresFault.of(PROCESSES, e);
        }
    }

    private @Nullable Living recognise(long process) {
        if (!isPostgres(process)) {
            return null;
        }
        String commandLine = read(process, "cmdline");
        if (List.of(commandLine.split("\0")).contains(setting())) {
            return new Living(process, true);
        }
        // "postgres: NAME: what it does"
        return commandLine.startsWith("postgres: " + word + ": ") ? new Living(process, false) : null;
    }

    /**
     * Whether a process is any PostgreSQL's and lives. One that has ended keeps number and name until its parent asks how it ended, which in
     * many containers nobody does.
     */
    static boolean isPostgres(long process) {
        String status = read(process, "stat"); // "12 (postgres) S 1 …", by proc_pid_stat(5)
        return status.contains("(postgres) ") && !status.contains("(postgres) Z");
    }

    private static String read(long process, String file) {
        try {
            return Files.readString(PROCESSES.resolve(Long.toString(process)).resolve(file), UTF_8);
        } catch (IOException e) {
            return ""; // it has ended meanwhile
        }
    }
}
