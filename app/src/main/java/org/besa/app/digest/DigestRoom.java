package org.besa.app.digest;

import java.security.SecureRandom;
import java.time.Clock;
import org.besa.app.access.Accounts;
import org.besa.app.access.FreshProof;
import org.besa.app.access.OrganisationKeys;
import org.besa.app.access.StepUp;
import org.besa.app.audit.Leaves;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.mail.Mailer;
import org.besa.app.tasks.OwnDays;
import org.besa.app.vault.OpenKeys;
import org.besa.seal.crypto.Crypto;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The beans of this room. The server says with beans of {@link Mailer} and {@link DigestHabits} how mail leaves it, and when. */
@Configuration(proxyBeanMethods = false)
public class DigestRoom {

    @Bean
    RoomWords digestWords() {
        return new RoomWords("digest");
    }

    @Bean
    Digests digests(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            OrganisationKeys keys,
            StepUp stepUp,
            Leaves leaves,
            Crypto crypto,
            SecureRandom random,
            Clock clock,
            DigestHabits habits) {
        return new Digests(database, transaction, accounts, keys, stepUp, leaves, crypto, random, clock, habits);
    }

    @Bean
    DigestRounds digestRounds(
            Digests digests,
            OwnDays days,
            Mailer mailer,
            OpenKeys keys,
            DigestHabits habits,
            Pages pages,
            Clock clock) {
        return new DigestRounds(digests, days, mailer, keys, habits, pages, clock);
    }

    @Bean(destroyMethod = "close")
    Daily daily(DigestRounds rounds) {
        return new Daily(rounds);
    }

    @Bean
    DigestController digestController(
            Pages pages, Digests digests, DigestRounds rounds, Mailer mailer, FreshProof proof) {
        return new DigestController(pages, digests, rounds, mailer, proof);
    }
}
