package org.besa.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.signin.Token;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is signed in. A session belongs to one version of its account: what changes role, state or password ends it, also one that is just being made
 * (V25). The database knows the token's hash only.
 */
public final class Sessions {
    /** So often in the idle time the use of a session is written down. */
    private static final int TOUCHES = 30;

    private final JdbcClient database;
    private final Crypto crypto;
    private final Clock clock;
    private final SessionLimits limits;

    /**
     * @param database as the role of the application
     * @param crypto makes the tokens
     * @param clock goes as the database's does: {@code besa.session_account()} asks that one
     */
    public Sessions(JdbcClient database, Crypto crypto, Clock clock, SessionLimits limits) {
        this.database = database;
        this.crypto = crypto;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Begins a session, with a token that was never used before.
     *
     * @param account as it was when its password was checked; if it was changed since, the session has ended before it begins
     * @return the token, this once
     */
    public Token signIn(Account account) {
        Token token = Token.random(crypto);
        Instant now = clock.instant();
        database.sql("""
                        insert into besa.session (hash, account, account_version, created, last_seen, proved_at, ends_at)
                        values (:hash, :account, :version, :now, :now, :now, :end)
                        """)
                .param("hash", token.hash().toArray())
                .param("account", account.id().hex())
                .param("version", account.version())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(limits.idle())))
                .update();
        return token;
    }

    /**
     * Whose session this is, if it has not ended and is not locked; it is used now, and so ends later. What is used all the time is not written down each time: only
     * after a thirtieth of the idle time, which is usually a minute. So an idle session may end that much early, and never late.
     */
    public Optional<Account> find(Token token) {
        Instant now = clock.instant();
        return database.sql("select session.last_seen, " + Account.COLUMNS + """
                         from besa.session join besa.account on account.id = session.account
                        where session.hash = :hash and session.ends_at > :now
                            and account.version = session.account_version and account.state = 'active'
                            and not session.locked
                        """)
                .param("hash", token.hash().toArray())
                .param("now", Timestamp.from(now))
                .query((row, index) ->
                        new Found(Account.of(row), row.getTimestamp("last_seen").toInstant()))
                .optional()
                .map(found -> {
                    if (!found.seen().plus(limits.idle().dividedBy(TOUCHES)).isAfter(now)) {
                        touch(token, now);
                    }
                    return found.account();
                });
    }

    private record Found(Account account, Instant seen) {}

    /** A session that has ended since stays ended. */
    private void touch(Token token, Instant now) {
        database.sql("""
                        update besa.session set last_seen = :now, ends_at = least(:end, created + :longest * interval '1 second')
                        where hash = :hash and ends_at > :now
                        """)
                .param("hash", token.hash().toArray())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(limits.idle())))
                .param("longest", limits.longest().toSeconds())
                .update();
    }

    /** Whose session this is, if it is locked and has not ended. It is not used by that. */
    public Optional<Account> findLocked(Token token) {
        return database.sql("select " + Account.COLUMNS + """
                         from besa.session join besa.account on account.id = session.account
                        where session.hash = :hash and session.ends_at > :now and session.locked
                            and account.version = session.account_version and account.state = 'active'
                        """)
                .param("hash", token.hash().toArray())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> Account.of(row))
                .optional();
    }

    /** From now on nobody sees anything with it but the page that unlocks it; nor does the database know it. It ends as it would have. */
    public void lock(Token token) {
        database.sql("update besa.session set locked = true, proved_at = null where hash = :hash")
                .param("hash", token.hash().toArray())
                .update();
    }

    /** Opens it again, and takes it as proved now. The caller has checked who is there. */
    public void unlock(Token token) {
        Instant now = clock.instant();
        database.sql("""
                        update besa.session set locked = false, proved_at = :now, last_seen = :now,
                            ends_at = least(:end, created + :longest * interval '1 second')
                        where hash = :hash and ends_at > :now
                        """)
                .param("hash", token.hash().toArray())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(limits.idle())))
                .param("longest", limits.longest().toSeconds())
                .update();
    }

    /** Its person has just shown a password or a passkey again. */
    void proved(Token token) {
        database.sql("update besa.session set proved_at = :now where hash = :hash and not locked")
                .param("hash", token.hash().toArray())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether its person has shown a password or a passkey within that time. */
    boolean isProved(Token token, Duration within) {
        return database.sql(
                        "select exists (select from besa.session where hash = :hash and not locked and proved_at > :since)")
                .param("hash", token.hash().toArray())
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .query(Boolean.class)
                .single();
    }

    /**
     * A session as its person sees it in a list.
     *
     * @param current whether it is the one that asks
     */
    public record Listed(Instant created, Instant lastSeen, boolean locked, boolean current) {}

    /** All sessions of the caller that have not ended, the newest first. */
    public List<Listed> list(Caller caller) {
        return database.sql("""
                        select created, last_seen, locked, hash = :hash as current from besa.session
                        where account = :account and account_version = :version and ends_at > :now
                        order by created desc, hash
                        """)
                .param("hash", caller.token().hash().toArray())
                .param("account", caller.account().id().hex())
                .param("version", caller.account().version())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new Listed(
                        row.getTimestamp("created").toInstant(),
                        row.getTimestamp("last_seen").toInstant(),
                        row.getBoolean("locked"),
                        row.getBoolean("current")))
                .list();
    }

    /** Ends all sessions of the caller but this one. */
    public void endOthers(Caller caller) {
        database.sql("delete from besa.session where account = :account and hash <> :hash")
                .param("account", caller.account().id().hex())
                .param("hash", caller.token().hash().toArray())
                .update();
    }

    /** Ends this session. Ending one that has ended changes nothing. */
    public void end(Token token) {
        database.sql("delete from besa.session where hash = :hash")
                .param("hash", token.hash().toArray())
                .update();
    }

    /** Ends all sessions of the account, of whichever version. */
    public void endAll(Account account) {
        database.sql("delete from besa.session where account = :account")
                .param("account", account.id().hex())
                .update();
    }

    /** Removes what has ended by itself, and tells how many. */
    public int sweep() {
        return database.sql("delete from besa.session where ends_at <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
