package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts and stops the server of a home whose data is there. */
final class Server {
    private static final Duration TO_BE_READY = Duration.ofMinutes(2);
    /**
     * How long a clean stop may take. Longer is useless: asked to stop while it recovers from a killed session, PostgreSQL 18.6 never does.
     */
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    private static final Pause BETWEEN_LOOKS = new Pause(Duration.ofMillis(5));
    private static final int TRIES_FOR_A_FREE_PORT = 5;
    private static final long LONG_LOG = 1_000_000;
    /** The exit code by which {@code flock} says that the lock is held. PostgreSQL has no such code. */
    private static final int LOCK_HELD = 75;

    private final Home home;
    private final Binaries binaries;

    Server(Home home, Binaries binaries) {
        this.home = home;
        this.binaries = binaries;
    }

    /** A server that takes connections. */
    record Running(Process process, int port) {}

    /**
     * Starts it, after whatever an earlier one left was stopped.
     *
     * @param port a port, or 0 for any that is free
     * @throws PortTaken when the port is given and not free
     */
    Running start(int port) {
        new Remains(home, binaries).clear();
        if (port != 0) {
            return startAt(port);
        }
        for (int tries = 1; ; tries++) {
            try {
                return startAt(freePort());
            } catch (PortTaken e) {
                if (tries == TRIES_FOR_A_FREE_PORT) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(DatabaseAccess.HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PostgresFault(
                    DatabaseAccess.HOST, "there is no free port (" + e.getMessage() + ")", "restart the machine", e);
        }
    }

    private Running startAt(int port) {
        Settings settings = new Settings(port);
        home.write(home.data().resolve("postgresql.conf"), settings.asConfiguration());
        home.write(home.data().resolve("pg_hba.conf"), settings.asAccessRules());
        PostmasterFile file = new PostmasterFile(home.data());
        PostmasterFile.Reading before = file.read();
        long logged = beginLog();

        ServerMark mark = ServerMark.of(home.data());
        Command command = binaries.command("postgres", List.of("-D", home.data().toString(), "-c", mark.setting()));
        Process process = command.start(command.builder(apart())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile())));
        Running running = new Running(process, port);
        try {
            awaitReady(running, file, before, logged);
            return running;
        } catch (RuntimeException e) {
            stop(running);
            throw e;
        }
    }

    /**
     * A session of its own: else Ctrl-C in a terminal would stop the server together with, and so before, the program that still needs it.
     * And a lock that all its processes hold as long as they live: a server that was left behind in another container is not seen from
     * here, and two servers on one data folder destroy it.
     */
    private List<String> apart() {
        List<String> words = new ArrayList<>();
        @Nullable Path setsid = SteppingDown.program("setsid");
        if (setsid != null) {
            words.add(setsid.toString());
        }
        @Nullable Path flock = SteppingDown.program("flock");
        if (flock != null) {
            home.makeFile(home.serverLock());
            words.addAll(List.of(
                    flock.toString(),
                    "--nonblock",
                    "--no-fork",
                    "--conflict-exit-code=" + LOCK_HELD,
                    home.serverLock().toString()));
        }
        return words;
    }

    private void awaitReady(Running running, PostmasterFile file, PostmasterFile.Reading before, long logged) {
        long end = System.nanoTime() + TO_BE_READY.toNanos();
        while (System.nanoTime() < end) {
            PostmasterFile.Reading now = file.read();
            // A file that was left behind may say "ready" under the same number: in a container numbers begin anew.
            if (now.isReady() && now.process() == running.process().pid() && !now.equals(before)) {
                return;
            }
            if (!running.process().isAlive()) {
                throw notStarted(running, logged);
            }
            BETWEEN_LOOKS.take();
        }
        throw new PostgresFault(
                home.data().toString(),
                "the server is not ready after " + TO_BE_READY.toSeconds() + " s",
                "look at " + home.log() + ", and start again");
    }

    private PostgresFault notStarted(Running ended, long logged) {
        if (ended.process().exitValue() == LOCK_HELD) {
            return new PostgresFault(
                    home.data().toString(),
                    "an earlier server still works in it, where this program cannot see it",
                    "stop it; perhaps it runs in another container");
        }
        String said;
        try (InputStream log = Files.newInputStream(home.log())) {
            log.skipNBytes(logged);
            said = new String(log.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw PostgresFault.of(home.log(), e);
        }
        if (said.contains("Address already in use")) {
            return new PortTaken(ended.port());
        }
        String fatal = said.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .findFirst()
                .orElse("");
        return ProgramFailed.or(
                KnownFault.in(home.data(), said), home.data(), "PostgreSQL does not start", fatal.strip());
    }

    /** @return the length of the log before this start, in bytes */
    private long beginLog() {
        try {
            if (Files.exists(home.log()) && Files.size(home.log()) > LONG_LOG) {
                Files.move(
                        home.log(),
                        home.log().resolveSibling("postgres.log.before"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            home.makeFile(home.log());
            return Files.size(home.log());
        } catch (IOException e) {
            throw PostgresFault.of(home.log(), e);
        }
    }

    /**
     * Stops it: sessions are ended, what was not committed is rolled back. When it does not end in time it is killed, and recovers later.
     * An interrupted thread stops it as well, and stays interrupted.
     */
    void stop(Running running) {
        boolean interrupted = Thread.interrupted();
        Process process = running.process();
        if (!endsAfter("INT", process) && !endsAfter("QUIT", process)) {
            process.destroyForcibly();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsAfter(String signal, Process process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            binaries.signal(signal, process.pid());
            return process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (PostgresFault e) {
            return false; // the next signal is a stronger one
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
