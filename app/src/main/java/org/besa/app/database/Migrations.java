package org.besa.app.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of all rooms up to date. Each room keeps its own in {@code db/migration/ROOM}; they run in the order of their times. */
public final class Migrations {
    /** All tables are in this schema. */
    public static final String SCHEMA = "besa";

    private final DataSource owner;
    private final String application;

    /**
     * @param owner connects as the owner of the tables
     * @param application the role that works with the rows; it owns nothing and cannot change a table
     */
    public Migrations(DataSource owner, String application) {
        this.owner = owner;
        this.application = application;
    }

    /**
     * Runs what has not run yet.
     *
     * @throws FlywayException if one fails, or one that ran was changed since
     */
    public void run() {
        Flyway.configure()
                .dataSource(owner)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", application))
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
