package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.besa.app.access.PasswordAnswer.Later;
import org.besa.app.access.PasswordAnswer.Right;
import org.besa.app.access.PasswordAnswer.Wrong;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.signin.PasswordHash;
import org.besa.seal.signin.PasswordHashing;
import org.besa.verify.text.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets and checks passwords. No rules of composition, no expiry (ASVS 5.0, 6.2.5 and 6.2.10): long enough, and not one that is tried first. A check
 * costs one statement and one run of Argon2id whatever is wrong (V23). All passwords should have one cost: a change of it shows, until each is set
 * anew, which names have the old one.
 */
public final class Passwords {
    /** The least number of characters, as Unicode counts them. */
    public static final int SHORTEST = 12;
    /** The greatest. */
    public static final int LONGEST = 256;

    private static final Duration BUSY = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final DeniedPasswords denied;
    private final SignInDelays delays;
    private final Clock clock;
    private final StretchCost cost;
    private final PasswordHash ofNobody;
    private final Semaphore atOnce;

    /**
     * @param transaction on the same database as the role of the application
     * @param cost of each run; {@link StretchCost#recommended} but in tests
     * @param atOnce how many runs at the same time, so that sign-ins never take all memory
     */
    public Passwords(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            PasswordHashing hashing,
            DeniedPasswords denied,
            SignInDelays delays,
            Clock clock,
            StretchCost cost,
            int atOnce) {
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
        this.hashing = hashing;
        this.denied = denied;
        this.delays = delays;
        this.clock = clock;
        this.cost = cost;
        this.ofNobody = hashing.ofNobody(cost);
        this.atOnce = new Semaphore(atOnce);
    }

    /**
     * Sets the password; the account gets its next version, and all its sessions end.
     *
     * @param before the account as it was when this was decided
     * @param password its characters; the caller overwrites them
     * @return the account in its next version
     * @throws AccessRefused if the password is too short, too long or denied, or the account was changed since
     */
    public Account set(Account before, char[] password) {
        PasswordHash hash = hash(before, password);
        return requireNonNull(transaction.execute(status -> {
            Account after = accounts.renew(before);
            keep(after, hash);
            return after;
        }));
    }

    /**
     * What will be kept of a password; takes long, and so belongs before a transaction.
     *
     * @throws AccessRefused if the password is too short, too long or denied
     */
    PasswordHash hash(Account account, char[] password) {
        int length = Character.codePointCount(password, 0, password.length);
        if (length < SHORTEST || length > LONGEST) {
            throw new AccessRefused(
                    AccessRefused.Why.PASSWORD_LENGTH,
                    "a password has " + SHORTEST + " to " + LONGEST + " characters, not " + length
                            + "; some words that only you would put together are good");
        }
        if (denied.denies(password, accounts.wordsOf(account))) {
            throw new AccessRefused(
                    AccessRefused.Why.PASSWORD_GUESSABLE,
                    "this password is easy to guess, so it is tried first; choose another");
        }
        atOnce.acquireUninterruptibly();
        try {
            return hashing.hash(password, cost);
        } finally {
            atOnce.release();
        }
    }

    void keep(Account account, PasswordHash hash) {
        database.sql("""
                        insert into besa.password (account, salt, memory_kibibytes, passes, result, since)
                        values (:account, :salt, :memory, :passes, :result, :since)
                        on conflict (account) do update set salt = excluded.salt,
                            memory_kibibytes = excluded.memory_kibibytes, passes = excluded.passes,
                            result = excluded.result, since = excluded.since
                        """)
                .param("account", account.id().hex())
                .param("salt", hash.salt().toArray())
                .param("memory", hash.cost().memoryKibibytes())
                .param("passes", hash.cost().passes())
                .param("result", hash.result().toArray())
                .param("since", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Checks a password alone.
     *
     * @param typed what was typed as the name, whatever it is
     * @param password its characters; the caller overwrites them
     * @param source where the try comes from, such as a network address
     */
    public PasswordAnswer check(String typed, char[] password, String source) {
        return check(typed, password, source, (named, right) -> right);
    }

    /**
     * What else has to be right. Asked once after each password that was checked, whatever was wrong, so that the work is the same.
     */
    @FunctionalInterface
    interface SecondFactor {
        /**
         * Whether all is right.
         *
         * @param named whose password was checked, if anybody has that name and a password
         * @param right whether it was right, and its person still works here
         */
        boolean proves(Optional<Account> named, boolean right);
    }

    /** Checks a password and what else has to be right; only both end a delay. */
    PasswordAnswer check(String typed, char[] password, String source, SecondFactor second) {
        String name = SignInName.typed(typed).map(SignInName::text).orElse("");
        if (password.length > LONGEST * 2) {
            return new Wrong();
        }
        if (!atOnce.tryAcquire()) {
            return new Later(BUSY);
        }
        try {
            Duration wait = delays.admit(name, source);
            return wait.isZero() ? compare(name, password, source, second) : new Later(wait);
        } finally {
            atOnce.release();
        }
    }

    private PasswordAnswer compare(String name, char[] password, String source, SecondFactor second) {
        Optional<Known> known = known(name);
        boolean matches = hashing.matches(password, known.map(Known::hash).orElse(ofNobody));
        Optional<Account> named = known.map(Known::account);
        boolean right = matches
                && named.filter(account -> account.state() == Account.State.ACTIVE)
                        .isPresent();
        if (!second.proves(named, right) || !right) {
            return new Wrong();
        }
        delays.succeeded(name, source);
        return new Right(named.orElseThrow());
    }

    private record Known(Account account, PasswordHash hash) {}

    private Optional<Known> known(String name) {
        return database.sql("select " + Account.COLUMNS + """
                        , salt, memory_kibibytes, passes, result
                        from besa.account join besa.password on password.account = account.id
                        where sign_in_name = :name
                        """)
                .param("name", name)
                .query((row, index) -> new Known(Account.of(row), hash(row)))
                .optional();
    }

    private static PasswordHash hash(ResultSet row) throws SQLException {
        return new PasswordHash(
                Bytes.of(row.getBytes("salt")),
                new StretchCost(row.getInt("memory_kibibytes"), row.getInt("passes")),
                Bytes.of(row.getBytes("result")));
    }
}
