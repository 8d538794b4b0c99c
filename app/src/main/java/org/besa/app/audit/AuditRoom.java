package org.besa.app.audit;

import java.security.SecureRandom;
import java.time.Clock;
import org.besa.seal.audit.EntryWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** The beans of this room. The server says with a bean of {@link CheckpointFile} where the newest checkpoint is kept beside the database. */
@Configuration(proxyBeanMethods = false)
public class AuditRoom {

    @Bean
    DatabaseAuditStore auditStore(JdbcClient database, TransactionOperations transaction) {
        return new DatabaseAuditStore(database, transaction);
    }

    @Bean
    EntryWriter entryWriter(Clock clock, SecureRandom random) {
        return new EntryWriter(clock, random);
    }

    @Bean
    Leaves leaves(DatabaseAuditStore store, EntryWriter writer, PlatformTransactionManager transactions) {
        return new Leaves(store, writer, transactions);
    }

    @Bean(destroyMethod = "close")
    Sequencing sequencing(DatabaseAuditStore store, CheckpointFile kept, Clock clock, SecureRandom random) {
        return new Sequencing(store, kept, clock, random);
    }
}
