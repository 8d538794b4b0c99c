package org.besa.app.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of this room. The server says with a bean of {@link DatabaseSides} where the database is. */
@Configuration(proxyBeanMethods = false)
public class DatabaseRoom {
    @Bean(destroyMethod = "close")
    HikariDataSource connections(DatabaseSides sides) {
        return new Connections(sides);
    }

    @Bean
    JdbcClient database(DataSource connections) {
        return JdbcClient.create(connections);
    }

    @Bean
    DataSourceTransactionManager transactions(DataSource connections) {
        return new DataSourceTransactionManager(connections);
    }

    @Bean
    TransactionOperations transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
