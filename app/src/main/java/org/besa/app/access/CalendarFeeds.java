package org.besa.app.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.audit.Leaves;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.signin.Token;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The addresses by which calendar programs ask, one for each person at most. Whoever holds one learns the days that {@link #ask} lets somebody compute, and can do
 * nothing else: it is no session, and a page is asked for with a session only. The database knows the token's hash; what changes role, state or what one signs in
 * with ends it, as it ends sessions (V25).
 */
public final class CalendarFeeds {
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final StepUp stepUp;
    private final Leaves leaves;
    private final Crypto crypto;
    private final SecureRandom random;
    private final Clock clock;
    /** Of their own: a calendar that still asks by an old address keeps nobody in its office from signing in. */
    private final SignInDelays delays;

    private final CalendarPace pace;

    /** @param transaction on the same database as the role of the application */
    public CalendarFeeds(
            JdbcClient database,
            TransactionOperations transaction,
            StepUp stepUp,
            Leaves leaves,
            Crypto crypto,
            SecureRandom random,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.stepUp = stepUp;
        this.leaves = leaves;
        this.crypto = crypto;
        this.random = random;
        this.clock = clock;
        this.delays = new SignInDelays(clock);
        this.pace = new CalendarPace(clock);
    }

    /**
     * Makes an address; the one that its person had until now is answered no more.
     *
     * @param language in which its entries will be written
     * @return what stands in it, this once
     * @throws ProofNeeded if the caller's proof is not fresh
     * @throws NotThere if the caller works on no cases
     */
    public Token begin(Caller caller, Language language) {
        mustHaveDays(caller);
        try {
            stepUp.require(caller);
        } catch (ProofNeeded e) {
            Deeds.FEED_BEGIN.refused(leaves, caller.account().handle());
            throw e;
        }
        Token token = Token.random(crypto);
        transaction.executeWithoutResult(status -> {
            keep(caller.account(), token, language);
            Deeds.FEED_BEGIN.done(leaves, caller.account());
        });
        return token;
    }

    private void keep(Account account, Token token, Language language) {
        database.sql("""
                        insert into besa.calendar_feed (id, account, hash, account_version, language, since)
                        values (:id, :account, :hash, :version, :language, :since)
                        on conflict (account) do update set id = excluded.id, hash = excluded.hash,
                            account_version = excluded.account_version, language = excluded.language, since = excluded.since
                        """)
                .param("id", OpaqueId.random(random).hex())
                .param("account", account.id().hex())
                .param("hash", token.hash().toArray())
                .param("version", account.version())
                .param("language", language.code())
                .param("since", LocalDate.now(clock))
                .update();
    }

    /**
     * The caller's address is answered no more. Without one nothing changes.
     *
     * @throws NotThere if the caller works on no cases
     */
    public void end(Caller caller) {
        mustHaveDays(caller);
        transaction.executeWithoutResult(status -> {
            database.sql("delete from besa.calendar_feed where account = :account")
                    .param("account", caller.account().id().hex())
                    .update();
            Deeds.FEED_END.done(leaves, caller.account());
        });
    }

    /**
     * The caller's address, if there is one.
     *
     * @throws NotThere if the caller works on no cases
     */
    public Optional<CalendarFeed> of(Caller caller) {
        mustHaveDays(caller);
        return database.sql("select id, language, since, account_version = :version as live from besa.calendar_feed"
                        + " where account = :account")
                .param("version", caller.account().version())
                .param("account", caller.account().id().hex())
                .query((row, index) -> feed(row, row.getBoolean("live")))
                .optional();
    }

    /** What {@link #ask} says. */
    public sealed interface Answer {
        /**
         * Somebody's days are asked for.
         *
         * @param caller by whose right they are computed
         */
        record Theirs(Caller caller, CalendarFeed feed) implements Answer {}

        /** There is no such address, or no longer. */
        record NoSuchAddress() implements Answer {}

        /** Nothing was looked for. */
        record Later(Duration after) implements Answer {}
    }

    /**
     * Whose days are asked for. Whatever is wrong with an address, there is one answer, for as many statements.
     *
     * @param shown what stands in the address, whatever it is
     * @param source where the question comes from, such as a network address
     */
    public Answer ask(String shown, String source) {
        Optional<Token> token = Token.of(shown);
        String name = token.map(each -> each.hash().hex()).orElse("");
        Duration wait = delays.admit(name, source);
        if (wait.isPositive()) {
            return new Answer.Later(wait);
        }
        Optional<Answer.Theirs> theirs = token.flatMap(this::find);
        if (theirs.isEmpty()) {
            Deeds.FEED_READ.refused(leaves, Deeds.NOBODY);
            return new Answer.NoSuchAddress();
        }
        delays.succeeded(name, source);
        Duration early = pace.admit(theirs.get().feed().id());
        return early.isPositive() ? new Answer.Later(early) : theirs.get();
    }

    private Optional<Answer.Theirs> find(Token token) {
        return database.sql("select feed.id as feed, feed.language, feed.since, " + Account.COLUMNS + """
                         from besa.calendar_feed as feed join besa.account on account.id = feed.account
                        where feed.hash = :hash and account.version = feed.account_version and account.state = 'active'
                        """)
                .param("hash", token.hash().toArray())
                .query((row, index) -> new Answer.Theirs(
                        new Caller(Account.of(row), token),
                        new CalendarFeed(new OpaqueId(row.getString("feed")), language(row), since(row), true)))
                .optional();
    }

    private static CalendarFeed feed(ResultSet row, boolean live) throws SQLException {
        return new CalendarFeed(new OpaqueId(row.getString("id")), language(row), since(row), live);
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElseThrow();
    }

    private static LocalDate since(ResultSet row) throws SQLException {
        return row.getDate("since").toLocalDate();
    }

    /** Whose role has no cases has no days; administrators and auditors see no such page. */
    static boolean hasDays(Account account) {
        return switch (account.role()) {
            case CASEWORKER, LAWYER, COORDINATOR -> true;
            case ADMINISTRATOR, AUDITOR -> false;
        };
    }

    private static void mustHaveDays(Caller caller) {
        if (!hasDays(caller.account())) {
            throw new NotThere();
        }
    }
}
