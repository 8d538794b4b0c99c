package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.besa.app.audit.Leaves;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.signin.OneTimeCode;
import org.besa.seal.signin.PasswordHash;
import org.besa.seal.signin.Totp;
import org.besa.seal.value.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How somebody gets their first password and secret, or new ones: an administrator hands over a code that is good once and for {@value #HOURS} hours, and whoever
 * has it chooses. No administrator chooses or sees a password or a secret (ASVS 5.0, 6.4.6; V21).
 */
public final class Enrolments {
    private static final int HOURS = 72;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Totps totps;
    private final OrganisationKeys keys;
    private final SignInDelays delays;
    private final Leaves leaves;
    private final Crypto crypto;
    private final Clock clock;

    /** @param transaction on the same database as the role of the application */
    public Enrolments(
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
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
        this.passwords = passwords;
        this.totps = totps;
        this.keys = keys;
        this.delays = delays;
        this.leaves = leaves;
        this.crypto = crypto;
        this.clock = clock;
    }

    /**
     * A code with which the account's person begins anew: what they signed in with until now is forgotten, and all their sessions end. Joins the caller's
     * transaction.
     *
     * @param before the account as it was when this was decided
     * @return the code, this once
     * @throws AccessRefused if the account was changed since, or its person has left
     */
    public OneTimeCode issue(Account before) {
        return requireNonNull(transaction.execute(status -> {
            Account after = accounts.renew(before);
            accounts.forgetFactors(after);
            OneTimeCode code = OneTimeCode.random(crypto);
            database.sql("""
                            insert into besa.enrolment (hash, account, account_version, secret, ends_at)
                            values (:hash, :account, :version, :secret, :end)
                            """)
                    .param("hash", code.hash().toArray())
                    .param("account", after.id().hex())
                    .param("version", after.version())
                    .param(
                            "secret",
                            keys.of(after.organisation()).seal(totps.offer().secret(), place(after)))
                    .param("end", Timestamp.from(clock.instant().plus(Duration.ofHours(HOURS))))
                    .update();
            return code;
        }));
    }

    /** What {@link #open} and {@link #finish} say. */
    public sealed interface Answer {
        /**
         * The code is good.
         *
         * @param totp for the person's phone; the same each time
         */
        record Open(Account account, Totp totp) implements Answer {}

        /**
         * All is set.
         *
         * @param account in its next version
         */
        record Enrolled(Account account) implements Answer {}

        /** Name and code do not belong together, or the code was used, or its time is over; which, is not said. */
        record NoSuchCode() implements Answer {}

        /** The six digits are not what the phone shows now; the enrolment is as open as before. */
        record WrongDigits(Account account, Totp totp) implements Answer {}

        /**
         * Nothing was checked.
         *
         * @param after until the next try goes ahead; more than zero
         */
        record Later(Duration after) implements Answer {}
    }

    /**
     * Looks whether a code is good; it stays so.
     *
     * @param name what was typed as the name, whatever it is
     * @param typed what was typed as the code
     * @param source where the try comes from, such as a network address
     */
    public Answer open(String name, String typed, String source) {
        String known = SignInName.typed(name).map(SignInName::text).orElse("");
        Duration wait = delays.admit(known, source);
        if (wait.isPositive()) {
            return new Answer.Later(wait);
        }
        Optional<Pending> pending = OneTimeCode.typed(typed).flatMap(code -> pending(known, code));
        if (pending.isEmpty()) {
            Deeds.ENROLMENT_USE.refused(leaves, Deeds.NOBODY);
            return new Answer.NoSuchCode();
        }
        delays.succeeded(known, source);
        Account account = pending.get().account();
        byte[] secret = keys.of(account.organisation()).open(pending.get().secret(), place(account));
        return new Answer.Open(account, Totp.of(secret));
    }

    /**
     * Uses a code up: sets the password and the secret, if the phone has it.
     *
     * @param digits what the phone shows
     * @param password its characters; the caller overwrites them
     * @throws AccessRefused if the password is too short, too long or denied; the enrolment is as open as before
     */
    public Answer finish(String name, String typed, String digits, char[] password, String source) {
        Answer opened = open(name, typed, source);
        if (!(opened instanceof Answer.Open open)) {
            return opened;
        }
        OptionalLong step = open.totp().match(digits, clock.instant());
        if (step.isEmpty()) {
            return new Answer.WrongDigits(open.account(), open.totp());
        }
        PasswordHash hash = passwords.hash(open.account(), password);
        return requireNonNull(transaction.execute(status -> OneTimeCode.typed(typed)
                .filter(code -> isUsedUp(open.account(), code))
                .<Answer>map(code -> {
                    Account after = accounts.renew(open.account());
                    passwords.keep(after, hash);
                    totps.keep(after, open.totp(), step.getAsLong(), keys.of(after.organisation()));
                    Deeds.ENROLMENT_USE.done(leaves, after, after);
                    return new Answer.Enrolled(after);
                })
                .orElseGet(Answer.NoSuchCode::new)));
    }

    private record Pending(Account account, byte[] secret) {}

    private Optional<Pending> pending(String name, OneTimeCode code) {
        return database.sql("select enrolment.secret, " + Account.COLUMNS + """
                         from besa.enrolment join besa.account on account.id = enrolment.account
                        where enrolment.hash = :hash and account.sign_in_name = :name and enrolment.ends_at > :now
                            and account.version = enrolment.account_version and account.state = 'active'
                        """)
                .param("hash", code.hash().toArray())
                .param("name", name)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new Pending(Account.of(row), row.getBytes("secret")))
                .optional();
    }

    /** One statement, so that of many with the same code one is first (V32). */
    private boolean isUsedUp(Account account, OneTimeCode code) {
        return database.sql("delete from besa.enrolment where hash = :hash and account = :account")
                        .param("hash", code.hash().toArray())
                        .param("account", account.id().hex())
                        .update()
                == 1;
    }

    /** Removes the codes whose time is over, and tells how many. */
    public int sweep() {
        return database.sql("delete from besa.enrolment where ends_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Place place(Account account) {
        return new Place("enrolment", "secret", account.id().hex(), account.version());
    }
}
