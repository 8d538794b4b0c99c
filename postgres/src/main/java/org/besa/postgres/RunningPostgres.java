package org.besa.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that runs, and is started again at the same port when it ends by itself. {@link #close} stops it. Any thread may ask.
 */
public final class RunningPostgres implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RunningPostgres.class.getName());

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** After a server that lasted this long the pause is short again. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Server server;
    private final Passwords passwords;
    private final HomeLock lock;
    private final int port;

    private Server.Running running;
    private boolean closed;
    private long startedAt = System.nanoTime();
    private Duration pause = SHORTEST_PAUSE;
    private volatile @Nullable PostgresFault trouble;
    private @Nullable Thread stopsAtExit;

    RunningPostgres(Server server, Server.Running running, Passwords passwords, HomeLock lock) {
        this.server = server;
        this.running = running;
        this.passwords = passwords;
        this.lock = lock;
        this.port = running.port();
        watch(running);
    }

    /** The port on 127.0.0.1, the same until it is closed. */
    public int port() {
        return port;
    }

    /** How the role connects that owns the database: for migrations. */
    public DatabaseAccess owner() {
        return access(Role.BESA_OWNER);
    }

    /** How the role connects that can do only what migrations grant it: for everything else. */
    public DatabaseAccess application() {
        return access(Role.BESA_APP);
    }

    private DatabaseAccess access(Role role) {
        return new DatabaseAccess(port, DataFolder.DATABASE, role.inDatabase(), passwords.of(role));
    }

    /** Why the server is away at this moment, if it is. It is tried again until it runs or is closed. */
    public Optional<PostgresFault> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Stops the server when the JVM ends in an orderly way, if it was not closed before. The JVM runs all such hooks at once, so a
     * program that still writes while it ends closes the server itself, as the last thing.
     *
     * @return this
     */
    public synchronized RunningPostgres stopAtExit() {
        if (stopsAtExit == null && !closed) {
            stopsAtExit = new Thread(this::close, "stop-postgres");
            Runtime.getRuntime().addShutdownHook(stopsAtExit);
        }
        return this;
    }

    private void watch(Server.Running watched) {
        Thread.ofVirtual().name("watch-postgres").start(() -> {
            watched.process().onExit().join();
            revive(watched.process().exitValue());
        });
    }

    private void revive(int exit) {
        boolean mended = isToldOfEnd(exit);
        while (!mended) {
            new Pause(pause).take();
            mended = isStartedAgain();
        }
    }

    /** @return true when it was ended by us */
    private synchronized boolean isToldOfEnd(int exit) {
        if (!closed) {
            trouble = new PostgresFault(
                    "PostgreSQL", "it ended by itself (" + exit + ")", "wait: it is being started again");
            LOG.log(Level.WARNING, trouble.getMessage());
            boolean steady = System.nanoTime() - startedAt > STEADY.toNanos();
            pause = steady ? SHORTEST_PAUSE : longer(pause);
        }
        return closed;
    }

    /** @return true when there is nothing more to do */
    private synchronized boolean isStartedAgain() {
        if (closed) {
            return true;
        }
        try {
            startedAt = System.nanoTime();
            running = server.start(port);
            trouble = null;
            watch(running);
            return true;
        } catch (PostgresFault e) {
            trouble = e;
            LOG.log(Level.ERROR, e.getMessage());
            pause = longer(pause);
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /**
     * Stops the server: sessions are ended, and what they had not committed is rolled back. Returns when it has ended and the home is
     * free for another. The second call does nothing.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop(running);
        } finally {
            lock.close();
            forgetHook();
        }
    }

    @SuppressWarnings("EmptyCatch")
    private void forgetHook() {
        try {
            if (stopsAtExit != null) {
                Runtime.getRuntime().removeShutdownHook(stopsAtExit);
            }
        } catch (IllegalStateException e) {
            // The JVM is ending, and this is that hook, or another that was faster.
        }
    }
}
