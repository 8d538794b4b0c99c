package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.besa.app.access.Authenticators.Registered;
import org.besa.app.access.PasskeyChallenges.Asked;
import org.besa.app.access.PasskeyChallenges.Purpose;
import org.besa.app.access.PasskeyOptions.Creation;
import org.besa.app.access.PasskeyOptions.Known;
import org.besa.app.access.PasskeyOptions.Request;
import org.besa.app.access.PasskeyOptions.Wishes;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.text.Bytes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * People's passkeys: keys in a phone, a laptop or a small device, which sign that their person is there and that this is the right site. Nobody has to type a name,
 * and no key needs one of ours, so that they work while our keys are locked.
 */
public final class Passkeys {
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final PublicAddress address;
    private final SecureRandom random;
    private final Clock clock;
    private final PasskeyChallenges challenges;
    private final Authenticators devices;

    /**
     * @param transaction on the same database as the role of the application
     * @param address that people's browsers show
     * @param random the source of ids
     */
    public Passkeys(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            PublicAddress address,
            Crypto crypto,
            SecureRandom random,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
        this.address = address;
        this.random = random;
        this.clock = clock;
        this.challenges = new PasskeyChallenges(database, crypto, clock);
        this.devices = new Authenticators(address);
    }

    /** What a browser is told when somebody wants in. */
    PasskeyOptions<Request> askToSignIn() {
        return request(challenges.ask(Purpose.SIGN_IN, Optional.empty()), List.of());
    }

    /** What a browser is told when somebody shall show that it is them. */
    PasskeyOptions<Request> askToProve(Account account) {
        return request(challenges.ask(Purpose.PROVE, Optional.of(account)), known(account));
    }

    /** What a browser is told when somebody wants another passkey. */
    PasskeyOptions<Creation> askToRegister(Account account) {
        Asked asked = challenges.ask(Purpose.REGISTER, Optional.of(account));
        String name = account.name().text();
        return new PasskeyOptions<>(
                asked.visit().text(),
                new Creation(
                        new PasskeyOptions.Site(address.host(), "Besa"),
                        new PasskeyOptions.User(
                                PasskeyOptions.base64url(user(account).toArray()), name, name),
                        PasskeyOptions.base64url(asked.challenge().toArray()),
                        Authenticators.KINDS.stream()
                                .map(kind -> new PasskeyOptions.Kind("public-key", (int) kind.getValue()))
                                .toList(),
                        PasskeyOptions.MILLISECONDS,
                        known(account),
                        Wishes.OURS,
                        "none"));
    }

    private PasskeyOptions<Request> request(Asked asked, List<Known> known) {
        return new PasskeyOptions<>(
                asked.visit().text(),
                new Request(
                        PasskeyOptions.base64url(asked.challenge().toArray()),
                        PasskeyOptions.MILLISECONDS,
                        address.host(),
                        known,
                        "required"));
    }

    private List<Known> known(Account account) {
        return database.sql("select credential_id from besa.passkey where account = :account order by credential_id")
                .param("account", account.id().hex())
                .query((row, index) -> new Known(Bytes.of(row.getBytes("credential_id"))))
                .list();
    }

    /**
     * Keeps what a device has made; the account gets its next version, and all its sessions end.
     *
     * @param before the account as it was when this was decided
     * @param together what else belongs into the same transaction, with the account in its next version
     * @return what that gives; empty, and nothing has changed, if what was brought is not right
     * @throws AccessRefused if the label is empty or too long, the passkey is there already, or the account was changed since
     */
    public <T> Optional<T> register(Account before, PasskeyRegistration brought, Function<Account, T> together) {
        String label = Passkey.label(brought.label());
        return challenges
                .use(brought.visit(), Purpose.REGISTER, Optional.of(before))
                .flatMap(challenge -> devices.registered(brought, challenge))
                .map(made -> requireNonNull(transaction.execute(status -> {
                    Account after = accounts.renew(before);
                    keep(after, made, label);
                    return together.apply(after);
                })));
    }

    private void keep(Account account, Registered made, String label) {
        try {
            database.sql("""
                            insert into besa.passkey (id, credential_id, account, credential, sign_count, backup, label, created)
                            values (:id, :credentialId, :account, :credential, :count, :backup, :label, :today)
                            """)
                    .param("id", OpaqueId.random(random).hex())
                    .param("credentialId", made.id().toArray())
                    .param("account", account.id().hex())
                    .param("credential", made.credential().toArray())
                    .param("count", made.count())
                    .param("backup", made.backup())
                    .param("label", label)
                    .param("today", Date.valueOf(today()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AccessRefused(AccessRefused.Why.PASSKEY_KNOWN, "this passkey is there already", e);
        }
    }

    /** Whose passkey was shown, if all is right and its person still works here. */
    Optional<Account> signIn(PasskeyProof brought) {
        return challenges
                .use(brought.visit(), Purpose.SIGN_IN, Optional.empty())
                .flatMap(challenge -> shown(brought, challenge));
    }

    /** Whether a passkey of this account was shown. */
    boolean proves(Account account, PasskeyProof brought) {
        return challenges
                .use(brought.visit(), Purpose.PROVE, Optional.of(account))
                .flatMap(challenge -> shown(brought, challenge))
                .filter(shown -> shown.id().equals(account.id()))
                .isPresent();
    }

    private record Kept(Account account, Registered key) {}

    private Optional<Account> shown(PasskeyProof brought, Bytes challenge) {
        return kept(brought.credential())
                .filter(kept -> brought.user().equals(user(kept.account())))
                .filter(kept -> devices.shown(brought, kept.key(), challenge)
                        .filter(count -> isCounted(kept.key(), count))
                        .isPresent())
                .map(Kept::account);
    }

    private Optional<Kept> kept(Bytes credentialId) {
        return database.sql("select credential_id, credential, sign_count, backup, " + Account.COLUMNS + """
                         from besa.passkey join besa.account on account.id = passkey.account
                        where credential_id = :id and account.state = 'active'
                        """)
                .param("id", credentialId.toArray())
                .query((row, index) -> new Kept(
                        Account.of(row),
                        new Registered(
                                Bytes.of(row.getBytes("credential_id")),
                                Bytes.of(row.getBytes("credential")),
                                row.getLong("sign_count"),
                                row.getBoolean("backup"))))
                .optional();
    }

    /** A device that counts never shows the same count twice, also to two nodes at the same time: a copy of it would. */
    private boolean isCounted(Registered key, long count) {
        return database.sql("""
                        update besa.passkey set sign_count = :count, last_used = :today
                        where credential_id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))
                        """)
                        .param("count", count)
                        .param("today", Date.valueOf(today()))
                        .param("id", key.id().toArray())
                        .update()
                == 1;
    }

    /** Somebody's passkeys, the oldest first. */
    public List<Passkey> list(Account account) {
        return database.sql("""
                        select id, label, created, last_used from besa.passkey
                        where account = :account order by created, id
                        """)
                .param("account", account.id().hex())
                .query((row, index) -> passkey(row))
                .list();
    }

    /**
     * Calls it something else. Renaming one that is not the account's changes nothing.
     *
     * @throws AccessRefused if the label is empty or too long
     */
    public void rename(Account account, OpaqueId id, String label) {
        database.sql("update besa.passkey set label = :label where id = :id and account = :account")
                .param("label", Passkey.label(label))
                .param("id", id.hex())
                .param("account", account.id().hex())
                .update();
    }

    /**
     * Takes it away; the account gets its next version, and all its sessions end.
     *
     * @return the account in its next version; as it was, if it has no such passkey
     * @throws AccessRefused if the account was changed since
     */
    public Account remove(Account before, OpaqueId id) {
        return requireNonNull(transaction.execute(status -> {
            int removed = database.sql("delete from besa.passkey where id = :id and account = :account")
                    .param("id", id.hex())
                    .param("account", before.id().hex())
                    .update();
            return removed == 0 ? before : accounts.renew(before);
        }));
    }

    private static Bytes user(Account account) {
        return Bytes.fromHex(account.id().hex()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        @Nullable Date lastUsed = row.getDate("last_used");
        return new Passkey(
                new OpaqueId(row.getString("id")),
                row.getString("label"),
                row.getDate("created").toLocalDate(),
                Optional.ofNullable(lastUsed).map(Date::toLocalDate));
    }
}
