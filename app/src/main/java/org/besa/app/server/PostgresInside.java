package org.besa.app.server;

import java.security.SecureRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.besa.app.database.DatabaseSides;
import org.besa.app.database.Login;
import org.besa.postgres.DatabaseAccess;
import org.besa.postgres.PostgresFault;
import org.besa.postgres.PostgresLauncher;
import org.besa.postgres.RunningPostgres;
import org.besa.postgres.WhenRoot;

/** The PostgreSQL inside, started while the rest of the server is being put together. */
final class PostgresInside implements DatabaseSides, AutoCloseable {
    private final CompletableFuture<RunningPostgres> starting;

    PostgresInside(ServerHome home, WhenRoot whenRoot, SecureRandom random) {
        PostgresLauncher launcher = new PostgresLauncher(home.database(), whenRoot, 0, random);
        this.starting = CompletableFuture.supplyAsync(
                launcher::start,
                start -> Thread.ofPlatform().name("start-postgres").start(start));
    }

    @Override
    public Login owner() {
        return login(started().owner());
    }

    @Override
    public Login application() {
        return login(started().application());
    }

    private RunningPostgres started() {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PostgresFault fault ? fault : e;
        }
    }

    private static Login login(DatabaseAccess access) {
        return new Login(access.jdbcUrl(), access.role(), access.password());
    }

    /** Stops it, also if it is just starting. */
    @Override
    public void close() {
        starting.thenAccept(RunningPostgres::close)
                .exceptionally(neverStarted -> null)
                .join();
    }
}
