package org.besa.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Connections as the application's role, to tables that are up to date. The first one waits until the database is there: the rest of a server is put together
 * meanwhile.
 */
final class Connections extends HikariDataSource {
    /** Enough for one server: more connections than that only wait for each other on its disk. */
    private static final int MOST = 12;

    /** A request that waits longer for a connection is told that the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DatabaseSides sides;
    private volatile boolean upToDate;

    Connections(DatabaseSides sides) {
        this.sides = sides;
        setPoolName("besa");
        setMaximumPoolSize(MOST);
        setConnectionTimeout(PATIENCE.toMillis());
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!upToDate) {
            bringUpToDate();
        }
        return super.getConnection();
    }

    private synchronized void bringUpToDate() {
        if (upToDate) {
            return;
        }
        Login owner = sides.owner();
        Login application = sides.application();
        new Suitability(owner, application).demand();
        new Migrations(new DriverManagerDataSource(owner.url(), owner.role(), owner.password()), application.role())
                .run();
        setJdbcUrl(application.url());
        setUsername(application.role());
        setPassword(application.password());
        upToDate = true;
    }
}
