package org.besa.app.digest;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.access.OrganisationKeys;
import org.besa.app.access.ProofNeeded;
import org.besa.app.access.StepUp;
import org.besa.app.audit.Leaves;
import org.besa.app.mail.MailFault;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.signin.Token;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The digests that people asked for, one for each at most. Address, days, language, and the token by which the server looks as their person are sealed under the key of the
 * organisation; in the clear stand whose it is, since when, the token's hash, and up to which day it is settled. What ends sessions ends it too (V25).
 */
final class Digests {
    /** After each try that failed, so long until the next; then no more on that day. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

    /** How long a node has for a mail: longer than a mail server that answers each question in time can need for all of them. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Action BEGIN = new Action("mail.begin");
    private static final Action END = new Action("mail.end");
    private static final Action SEND = new Action("mail.send");
    private static final Action TRY = new Action("mail.try");

    /** By the account as it is now: who has left, or has signed in otherwise since, is not among them. */
    private static final String LIVE = """
            select mail_digest.id, mail_digest.account, wish, outcome, since, tries
            from besa.mail_digest join besa.account on account.id = mail_digest.account
            where account.version = mail_digest.account_version and account.state = 'active'
            """;
    /** Of those, whom something may be sent today and now. */
    private static final String WAITING = LIVE + " and settled < :today and (again_at is null or again_at <= :now)";

    private static final String ONE = WAITING + " and mail_digest.id = :id";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final OrganisationKeys keys;
    private final StepUp stepUp;
    private final Leaves leaves;
    private final Crypto crypto;
    private final SecureRandom random;
    private final Clock clock;
    private final DigestHabits habits;

    /** @param transaction on the same database as the role of the application */
    Digests(
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
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
        this.keys = keys;
        this.stepUp = stepUp;
        this.leaves = leaves;
        this.crypto = crypto;
        this.random = random;
        this.clock = clock;
        this.habits = habits;
    }

    /**
     * Asks for a digest; the one until now is sent no more. What was sent or settled today stays so: there is no second one on a day.
     *
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    void begin(Caller caller, Wish wish) {
        try {
            stepUp.require(caller);
        } catch (ProofNeeded e) {
            leaves.refused(caller.account().handle(), BEGIN);
            throw e;
        }
        transaction.executeWithoutResult(status -> {
            keep(caller.account(), wish);
            leaves.done(caller.account().handle(), BEGIN, List.of());
        });
    }

    private void keep(Account account, Wish wish) {
        OpaqueId id = OpaqueId.random(random);
        Token token = Token.random(crypto);
        SealedDigest sealed = new SealedDigest(keys.of(account.organisation()), id);
        LocalDate today = LocalDate.now(clock);
        boolean over = clock.instant().atOffset(ZoneOffset.UTC).getHour() >= habits.hour();
        database.sql("""
                        insert into besa.mail_digest (id, account, hash, account_version, wish, outcome, since, settled)
                        values (:id, :account, :hash, :version, :wish, :outcome, :since, :settled)
                        on conflict (account) do update set id = excluded.id, hash = excluded.hash,
                            account_version = excluded.account_version, wish = excluded.wish, outcome = excluded.outcome,
                            since = excluded.since, settled = greatest(mail_digest.settled, excluded.settled),
                            tries = 0, again_at = null
                        """)
                .param("id", id.hex())
                .param("account", account.id().hex())
                .param("hash", token.hash().toArray())
                .param("version", account.version())
                .param("wish", sealed.wish(wish, token))
                .param("outcome", sealed.outcome(Outcome.NONE))
                .param("since", today)
                .param("settled", over ? today : today.minusDays(1))
                .update();
    }

    /** Nothing is sent to the caller any more. Without a digest nothing changes. */
    void end(Caller caller) {
        transaction.executeWithoutResult(status -> {
            database.sql("delete from besa.mail_digest where account = :account")
                    .param("account", caller.account().id().hex())
                    .update();
            leaves.done(caller.account().handle(), END, List.of());
        });
    }

    /** The caller's digest, if they asked for one. */
    Optional<Digest> of(Caller caller) {
        Account account = caller.account();
        return database.sql("select id, wish, outcome, since, account_version = :version as live"
                        + " from besa.mail_digest where account = :account")
                .param("version", account.version())
                .param("account", account.id().hex())
                .query((row, index) -> {
                    OpaqueId id = new OpaqueId(row.getString("id"));
                    SealedDigest sealed = new SealedDigest(keys.of(account.organisation()), id);
                    return new Digest(
                            id,
                            sealed.wish(row.getBytes("wish")).wish(),
                            sealed.outcome(row.getBytes("outcome")),
                            row.getDate("since").toLocalDate(),
                            row.getBoolean("live"));
                })
                .optional();
    }

    /** Of whom today is not settled, and whose next try is not later than now. */
    List<OpaqueId> waiting(LocalDate today, Instant now) {
        return database.sql(WAITING + " order by mail_digest.id")
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new OpaqueId(row.getString("id")))
                .list();
    }

    /**
     * A digest that may be sent today.
     *
     * @param caller its person, by the token that is theirs in the database while the digest lives
     * @param tries that failed today
     */
    record Waiting(Caller caller, Digest digest, int tries) {}

    /**
     * One of them, if it waits still.
     *
     * @throws org.besa.seal.crypto.NotOpened if somebody changed it from outside
     */
    Optional<Waiting> find(OpaqueId id, LocalDate today, Instant now) {
        return waiting(ONE, id, today, now);
    }

    private Optional<Waiting> waiting(String query, OpaqueId id, LocalDate today, Instant now) {
        return database.sql(query)
                .param("id", id.hex())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> opened(row))
                .optional();
    }

    private Waiting opened(ResultSet row) throws SQLException {
        Account account = accounts.find(new OpaqueId(row.getString("account"))).orElseThrow();
        OpaqueId id = new OpaqueId(row.getString("id"));
        SealedDigest sealed = new SealedDigest(keys.of(account.organisation()), id);
        SealedDigest.Opened opened = sealed.wish(row.getBytes("wish"));
        Digest digest = new Digest(
                id,
                opened.wish(),
                sealed.outcome(row.getBytes("outcome")),
                row.getDate("since").toLocalDate(),
                true);
        return new Waiting(new Caller(account, opened.token()), digest, row.getInt("tries"));
    }

    /** Nothing more is sent today. */
    void settle(OpaqueId id, LocalDate today) {
        database.sql("update besa.mail_digest set settled = :today, tries = 0, again_at = null where id = :id")
                .param("id", id.hex())
                .param("today", today)
                .update();
    }

    /**
     * Hands over the digest of a day, unless another node does or did, or its person does not want it any more. It is claimed for {@link #LEASE} first, and what came of
     * it is kept afterwards: while the mail server is asked there is no transaction, and no connection is taken. Should this server die in between, that one mail is sent
     * once more after the lease.
     *
     * @param post hands it over
     * @return what was in the way, if anything was; empty also when nothing was to be done
     */
    Optional<MailFault> handOver(OpaqueId id, LocalDate today, Function<Digest, Optional<MailFault>> post) {
        Instant now = clock.instant();
        // As exactly as the database keeps it, so that it is found again.
        Instant lease = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
        return claim(id, today, now, lease).flatMap(mine -> {
            Optional<MailFault> fault = post.apply(mine.digest());
            transaction.executeWithoutResult(status -> {
                keep(mine, lease, fault, today, now);
                tell(mine.caller().account(), SEND, fault);
            });
            return fault;
        });
    }

    /** Until then no other node takes it up. */
    private Optional<Waiting> claim(OpaqueId id, LocalDate today, Instant now, Instant lease) {
        return requireNonNull(transaction.execute(status -> {
            Optional<Waiting> mine = waiting(ONE + " for update of mail_digest skip locked", id, today, now);
            mine.ifPresent(waits -> database.sql("update besa.mail_digest set again_at = :lease where id = :id")
                    .param("lease", lease.atOffset(ZoneOffset.UTC))
                    .param("id", id.hex())
                    .update());
            return mine;
        }));
    }

    /** Nothing is kept of one that its person ended or changed meanwhile, nor of one that another node has taken up because this one was slower than its lease. */
    private void keep(Waiting mine, Instant lease, Optional<MailFault> fault, LocalDate today, Instant now) {
        boolean again = fault.isPresent() && mine.tries() < WAITS.size();
        lockedOutcome(mine.caller(), mine.digest())
                .ifPresent(outcome -> database.sql(
                                "update besa.mail_digest set outcome = :outcome,"
                                        + " settled = :settled, tries = :tries, again_at = :again where id = :id and again_at = :lease")
                        .param("id", mine.digest().id().hex())
                        .param("lease", lease.atOffset(ZoneOffset.UTC))
                        .param(
                                "outcome",
                                sealed(mine.caller().account(), mine.digest().id())
                                        .outcome(outcome.after(fault, now)))
                        .param("settled", again ? today.minusDays(1) : today)
                        .param("tries", again ? mine.tries() + 1 : 0)
                        .param(
                                "again",
                                again ? now.plus(WAITS.get(mine.tries())).atOffset(ZoneOffset.UTC) : null)
                        .update());
    }

    /**
     * Keeps that the caller asked for a mail at once.
     *
     * @param pause so long after the last time
     * @return whether it is that long ago; else nothing has changed
     */
    boolean mayTry(Caller caller, Digest digest, Duration pause) {
        Instant now = clock.instant();
        return requireNonNull(transaction.execute(status -> {
            Optional<Outcome> before = lockedOutcome(caller, digest);
            boolean may = before.isPresent()
                    && before.get()
                            .tried()
                            .filter(last -> last.plus(pause).isAfter(now))
                            .isEmpty();
            before.filter(any -> may).ifPresent(outcome -> keep(caller, digest, outcome.triedAt(now)));
            return may;
        }));
    }

    /** What came of a mail that the caller asked for at once. What is due today is not settled by it. */
    void tried(Caller caller, Digest digest, Optional<MailFault> fault) {
        transaction.executeWithoutResult(status -> {
            lockedOutcome(caller, digest)
                    .ifPresent(outcome -> keep(caller, digest, outcome.after(fault, clock.instant())));
            tell(caller.account(), TRY, fault);
        });
    }

    private Optional<Outcome> lockedOutcome(Caller caller, Digest digest) {
        return database.sql("select outcome from besa.mail_digest where id = :id for update")
                .param("id", digest.id().hex())
                .query((row, index) -> sealed(caller.account(), digest.id()).outcome(row.getBytes("outcome")))
                .optional();
    }

    private void keep(Caller caller, Digest digest, Outcome outcome) {
        database.sql("update besa.mail_digest set outcome = :outcome where id = :id")
                .param("id", digest.id().hex())
                .param("outcome", sealed(caller.account(), digest.id()).outcome(outcome))
                .update();
    }

    private SealedDigest sealed(Account account, OpaqueId id) {
        return new SealedDigest(keys.of(account.organisation()), id);
    }

    private void tell(Account account, Action action, Optional<MailFault> fault) {
        if (fault.isPresent()) {
            leaves.failed(account.handle(), action, List.of());
        } else {
            leaves.done(account.handle(), action, List.of());
        }
    }
}
