package org.besa.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of this room. The server says with a bean of {@link DatabaseSides} where the database is. */
@Configuration(proxyBeanMethods = false)
public class DatabaseRoom {
    /** A request that waits longer for a connection is told that the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Enough for one server: more connections than that only wait for each other on its disk. */
    private static final int CONNECTIONS = 12;

    /** Connections as the application's role, to tables that are up to date. */
    @Bean(destroyMethod = "close")
    HikariDataSource connections(DatabaseSides sides) {
        Login owner = sides.owner();
        Login application = sides.application();
        new Migrations(new DriverManagerDataSource(owner.url(), owner.role(), owner.password()), application.role())
                .run();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("besa");
        pool.setJdbcUrl(application.url());
        pool.setUsername(application.role());
        pool.setPassword(application.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(pool);
    }

    @Bean
    JdbcClient database(HikariDataSource connections) {
        return JdbcClient.create(connections);
    }

    @Bean
    DataSourceTransactionManager transactions(HikariDataSource connections) {
        return new DataSourceTransactionManager(connections);
    }

    @Bean
    TransactionOperations transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
