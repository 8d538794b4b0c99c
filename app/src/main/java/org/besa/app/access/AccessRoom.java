package org.besa.app.access;

import java.security.SecureRandom;
import java.time.Clock;
import org.besa.app.audit.Leaves;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.signin.PasswordHashing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The beans of this room, but for its pages, which {@link AccessPages} makes. */
@Configuration(proxyBeanMethods = false)
@Import(AccessPages.class)
public class AccessRoom {

    @Bean
    SignInCookie signInCookie(PublicAddress address) {
        return new SignInCookie(address);
    }

    @Bean
    Accounts accounts(JdbcClient database, TransactionOperations transaction, SecureRandom random) {
        return new Accounts(database, transaction, random);
    }

    @Bean
    Teams teams(JdbcClient database, SecureRandom random) {
        return new Teams(database, random);
    }

    @Bean
    SignInDelays signInDelays(Clock clock) {
        return new SignInDelays(clock);
    }

    @Bean
    Passwords passwords(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            DeniedPasswords denied,
            SignInDelays delays,
            Clock clock,
            Crypto crypto,
            SignInLoad load) {
        return new Passwords(
                database,
                transaction,
                accounts,
                new PasswordHashing(crypto),
                denied,
                delays,
                clock,
                StretchCost.recommended(),
                load.atOnce());
    }

    @Bean
    Totps totps(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            OrganisationKeys keys,
            Crypto crypto,
            Clock clock) {
        return new Totps(database, transaction, accounts, keys, crypto, clock);
    }

    @Bean
    Passkeys passkeys(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            PublicAddress address,
            Crypto crypto,
            SecureRandom random,
            Clock clock) {
        return new Passkeys(database, transaction, accounts, address, crypto, random, clock);
    }

    @Bean
    Sessions sessions(JdbcClient database, Crypto crypto, Clock clock, SessionLimits limits) {
        return new Sessions(database, crypto, clock, limits);
    }

    @Bean
    SignIn signIn(
            TransactionOperations transaction,
            Passwords passwords,
            Totps totps,
            Passkeys passkeys,
            Sessions sessions,
            SignInDelays delays,
            Leaves leaves) {
        return new SignIn(transaction, passwords, totps, passkeys, sessions, delays, leaves);
    }

    @Bean
    FirstAdministrator firstAdministrator(
            TransactionOperations transaction,
            Accounts accounts,
            Passwords passwords,
            Totps totps,
            OrganisationKeys keys,
            Leaves leaves) {
        return new FirstAdministrator(transaction, accounts, passwords, totps, keys, leaves);
    }

    @Bean
    Enrolments enrolments(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            Passwords passwords,
            Totps totps,
            OrganisationKeys keys,
            SignInDelays delays,
            Leaves leaves,
            Crypto crypto,
            Clock clock) {
        return new Enrolments(database, transaction, accounts, passwords, totps, keys, delays, leaves, crypto, clock);
    }

    @Bean
    Staff staff(JdbcClient database) {
        return new Staff(database);
    }

    @Bean
    StepUp stepUp(Sessions sessions) {
        return new StepUp(sessions);
    }

    @Bean
    CalendarFeeds calendarFeeds(
            JdbcClient database,
            TransactionOperations transaction,
            StepUp stepUp,
            Leaves leaves,
            Crypto crypto,
            SecureRandom random,
            Clock clock) {
        return new CalendarFeeds(database, transaction, stepUp, leaves, crypto, random, clock);
    }

    @Bean
    DeniedPasswords deniedPasswords() {
        return new GuessablePasswords();
    }

    @Bean
    OwnAccount ownAccount(
            TransactionOperations transaction,
            Accounts accounts,
            Passwords passwords,
            Totps totps,
            Passkeys passkeys,
            Sessions sessions,
            StepUp stepUp,
            OrganisationKeys keys,
            Leaves leaves) {
        return new OwnAccount(transaction, accounts, passwords, totps, passkeys, sessions, stepUp, keys, leaves);
    }

    @Bean
    Administration administration(
            TransactionOperations transaction,
            Accounts accounts,
            Enrolments enrolments,
            Teams teams,
            StepUp stepUp,
            Leaves leaves) {
        return new Administration(transaction, accounts, enrolments, teams, stepUp, leaves);
    }

    @Bean
    AccountList accountList(JdbcClient database) {
        return new AccountList(database);
    }
}
