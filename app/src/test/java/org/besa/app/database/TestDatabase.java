package org.besa.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.besa.postgres.DatabaseAccess;
import org.besa.postgres.PostgresLauncher;
import org.besa.postgres.RunningPostgres;
import org.besa.postgres.WhenRoot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Our own PostgreSQL, started once for all tests of this JVM; each {@link #fresh} one has new, empty tables. */
public final class TestDatabase {
    private final DatabaseAccess owner;
    private final DatabaseAccess application;

    private TestDatabase(RunningPostgres postgres) {
        owner = postgres.owner();
        application = postgres.application();
    }

    /** Started at first use. */
    private static final class Started {
        static final RunningPostgres POSTGRES = start();

        private static RunningPostgres start() {
            try {
                // Not in a folder of root's: as root, PostgreSQL runs as somebody else.
                Path home = Files.createTempDirectory("besa-database-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(home)));
                return new PostgresLauncher(home, WhenRoot.STEP_DOWN, 0, new SecureRandom()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(Path home) {
            POSTGRES.close();
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** With the tables of all rooms, empty. */
    public static TestDatabase fresh() {
        TestDatabase database = new TestDatabase(Started.POSTGRES);
        database.asOwner().sql("drop schema if exists besa cascade").update();
        new Migrations(source(database.owner), database.application.role()).run();
        return database;
    }

    /** Connections as the application has them. */
    public DataSource connections() {
        return source(application);
    }

    /** Statements as the application says them. */
    public JdbcClient asApplication() {
        return JdbcClient.create(connections());
    }

    /** Statements of whoever owns the tables. */
    public JdbcClient asOwner() {
        return JdbcClient.create(source(owner));
    }

    /** An application's side: connections, statements in them, and transactions around them. */
    public Side side() {
        DataSource connections = connections();
        return new Side(
                connections,
                JdbcClient.create(new JdbcTemplate(connections)),
                new TransactionTemplate(new DataSourceTransactionManager(connections)));
    }

    /** What a store needs. */
    public record Side(DataSource connections, JdbcClient database, TransactionOperations transaction) {}

    private static DataSource source(DatabaseAccess access) {
        return new DriverManagerDataSource(access.jdbcUrl(), access.role(), access.password());
    }

    /** The names of all tables. */
    public List<String> tables() {
        return asOwner()
                .sql("select table_name from information_schema.tables where table_schema = 'besa'")
                .query(String.class)
                .list();
    }
}
