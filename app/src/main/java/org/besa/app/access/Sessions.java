package org.besa.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
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
                        insert into besa.session (hash, account, account_version, created, last_seen, ends_at)
                        values (:hash, :account, :version, :now, :now, :end)
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
     * Whose session this is, if it has not ended; it is used now, and so ends later. What is used all the time is not written down each time: only
     * after a thirtieth of the idle time, which is usually a minute. So an idle session may end that much early, and never late.
     */
    public Optional<Account> find(Token token) {
        Instant now = clock.instant();
        return database.sql("select session.last_seen, " + Account.COLUMNS + """
                         from besa.session join besa.account on account.id = session.account
                        where session.hash = :hash and session.ends_at > :now
                            and account.version = session.account_version and account.state = 'active'
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
