package org.besa.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.besa.postgres.DatabaseAccess;
import org.besa.postgres.PostgresLauncher;
import org.besa.postgres.RunningPostgres;
import org.besa.postgres.WhenRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Our own PostgreSQL, started once for all tests of this JVM; each {@link #fresh} one has new, empty tables. Its connections are pooled, as the server's are:
 * one for each statement would cost more than the statement. A commit does not wait for the disk, which no test here takes from under it.
 */
public final class TestDatabase {
    private static final int OWNERS = 4;
    /** Together fewer than the forty that our PostgreSQL allows. */
    private static final int APPLICATIONS = 28;

    /** What the schema is made of, its contents aside: another answer after a test is a schema that the test changed. */
    private static final String SCHEMA = """
            select md5(string_agg(part, ' ' order by part)) from (
                select concat(relname, relkind, relrowsecurity, relforcerowsecurity, relacl) as part
                    from pg_class where relnamespace = 'besa'::regnamespace
                union all select concat(attrelid::regclass, attname, pg_attribute.xmin)
                    from pg_attribute join pg_class on pg_class.oid = attrelid where relnamespace = 'besa'::regnamespace
                union all select concat(proname, xmin) from pg_proc where pronamespace = 'besa'::regnamespace
                union all select concat(tgname, tgenabled, pg_trigger.xmin)
                    from pg_trigger join pg_class on pg_class.oid = tgrelid where relnamespace = 'besa'::regnamespace
                union all select concat(conname, xmin) from pg_constraint where connamespace = 'besa'::regnamespace
                union all select concat(polname, xmin) from pg_policy) as parts
            """;

    /** To empty a table that is empty takes as long as any other. */
    private static final String FILLED = """
            select string_agg(oid::regclass::text, ', ') from pg_class
            where relnamespace = 'besa'::regnamespace and relkind in ('r', 'p') and relname not like 'flyway%'
                and (relkind = 'p' or pg_relation_size(oid) > 0)
            """;

    /** Of the last one; one test runs at a time. */
    private static final AtomicReference<@Nullable TestDatabase> LAST = new AtomicReference<>();

    private final DatabaseAccess application;
    private final HikariDataSource owners;
    private final HikariDataSource applications;
    /** As {@link #SCHEMA} answers when the tables are made. */
    private String schema = "";

    private TestDatabase(RunningPostgres postgres) {
        application = postgres.application();
        owners = pool(postgres.owner(), OWNERS, "simple");
        applications = pool(application, APPLICATIONS, "extended");
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

    /**
     * With the tables of all rooms, empty. Ends the connections of the one before, also those that a test kept. No migration fills a table, so the tables of the one
     * before serve again where nobody changed them.
     */
    public static TestDatabase fresh() {
        TestDatabase database = new TestDatabase(Started.POSTGRES);
        TestDatabase before = LAST.getAndSet(database);
        if (before != null) {
            before.owners.close();
            before.applications.close();
        }
        if (before == null) {
            new Migrations(database.owners, database.application.role()).run();
        } else if (database.schema().equals(before.schema)) {
            database.empty();
        } else {
            database.migrateAtOnce();
        }
        database.schema = database.schema();
        return database;
    }

    private String schema() {
        return asOwner().sql(SCHEMA).query(String.class).single();
    }

    private void empty() {
        asOwner()
                .sql(FILLED)
                .query(String.class)
                .optional()
                .ifPresent(filled -> asOwner()
                        .sql("truncate " + filled + " restart identity cascade")
                        .update());
    }

    /** The same statements that the migrations run, but all of them sent together: that takes a third of the time. */
    private void migrateAtOnce() {
        StringBuilder statements = new StringBuilder(
                "begin; drop schema besa cascade; create schema besa; set local search_path = besa;\n");
        try {
            List<Resource> migrations = Stream.of(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql"))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
            for (Resource migration : migrations) {
                statements
                        .append(migration.getContentAsString(StandardCharsets.UTF_8))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        statements.append("commit");
        asOwner()
                .sql(statements.toString().replace("${application}", application.role()))
                .update();
    }

    /** Connections as the application has them. */
    public DataSource connections() {
        return applications;
    }

    /** Statements as the application says them. */
    public JdbcClient asApplication() {
        return JdbcClient.create(connections());
    }

    /** Statements of whoever owns the tables. */
    public JdbcClient asOwner() {
        return JdbcClient.create(owners);
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

    private static HikariDataSource pool(DatabaseAccess access, int connections, String mode) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.role());
        config.setPassword(access.password());
        config.addDataSourceProperty("preferQueryMode", mode);
        config.addDataSourceProperty("options", "-c synchronous_commit=off");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** The names of all tables. */
    public List<String> tables() {
        return asOwner()
                .sql("select table_name from information_schema.tables where table_schema = 'besa'")
                .query(String.class)
                .list();
    }
}
