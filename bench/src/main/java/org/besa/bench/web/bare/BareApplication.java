package org.besa.bench.web.bare;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Boot as it comes, on as many connections and with the same threads as Besa. Started by the benchmark with where the database is. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareApplication {
    private static final int CONNECTIONS = 12;

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(BareApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "spring.threads.virtual.enabled", "true",
                "spring.jmx.enabled", "false",
                "logging.level.root", "warn"));
        application.run(arguments);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource connections(Environment given) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(given.getRequiredProperty("bare.database"));
        pool.setUsername(given.getRequiredProperty("bare.role"));
        pool.setPassword(given.getRequiredProperty("bare.password"));
        pool.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(pool);
    }

    @Bean
    BareRows rows(HikariDataSource connections) {
        return new BareRows(
                JdbcClient.create(connections),
                new TransactionTemplate(new DataSourceTransactionManager(connections)),
                new SecureRandom());
    }

    @Bean
    BareController controller(BareRows rows) {
        return new BareController(rows);
    }
}
