package org.besa.app.vault;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.besa.app.audit.Leaves;
import org.besa.seal.audit.EntryWriter;
import org.besa.seal.file.SealedFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The beans of this room. The server says with a bean of {@link SealedFiles} where the files are. */
@Configuration(proxyBeanMethods = false)
public class VaultRoom {

    @Bean
    OpenKeys openKeys() {
        return new OpenKeys();
    }

    @Bean
    DatabaseWrappedKeys wrappedKeys(DataSource connections, TransactionOperations transaction) {
        return new DatabaseWrappedKeys(connections, transaction);
    }

    @Bean
    CaseAccess caseAccess(
            JdbcClient database,
            TransactionOperations transaction,
            OpenKeys keys,
            EntryWriter writer,
            Leaves leaves,
            SealedFiles files,
            SecureRandom random,
            Clock clock) {
        return new CaseAccess(database, transaction, keys, writer, leaves, files, random, clock);
    }

    @Bean
    Cohort cohort(JdbcClient database, TransactionOperations transaction, Leaves leaves, CaseAccess cases) {
        return new Cohort(database, transaction, leaves, cases);
    }

    @Bean
    Drafts drafts(JdbcClient database, TransactionOperations transaction, OpenKeys keys, Leaves leaves, Clock clock) {
        return new Drafts(database, transaction, keys, leaves, clock);
    }

    @Bean
    Shelf shelf(JdbcClient database, TransactionOperations transaction, OpenKeys keys, Leaves leaves) {
        return new Shelf(database, transaction, keys, leaves);
    }

    @Bean
    OrphanedFiles orphanedFiles(JdbcClient database, SealedFiles files) {
        return new OrphanedFiles(database, files);
    }

    @Bean
    WhoMaySee whoMaySee(JdbcClient database, TransactionOperations transaction, Leaves leaves, CaseAccess cases) {
        return new WhoMaySee(database, transaction, leaves, cases);
    }
}
