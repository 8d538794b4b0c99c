package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.signin.Totp;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The secrets of people's phones, sealed under the keys of their organisations: while the keys are locked, nobody signs in with a code. A code is taken
 * once, and no earlier one after it, however many try at the same time (V24).
 */
public final class Totps {
    private static final String NOBODY = "";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final OrganisationKeys keys;
    private final Crypto crypto;
    private final Clock clock;

    /** @param transaction on the same database as the role of the application */
    public Totps(
            JdbcClient database,
            TransactionOperations transaction,
            Accounts accounts,
            OrganisationKeys keys,
            Crypto crypto,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.accounts = accounts;
        this.keys = keys;
        this.crypto = crypto;
        this.clock = clock;
    }

    /** Whether somebody has a secret. */
    public boolean has(Account account) {
        return database.sql("select exists (select from besa.totp where account = :account)")
                .param("account", account.id().hex())
                .query(Boolean.class)
                .single();
    }

    /** A new secret that nobody has yet. */
    public Totp offer() {
        return Totp.random(crypto);
    }

    /**
     * Gives somebody another secret; the account gets its next version, and all its sessions end.
     *
     * @param before the account as it was when this was decided
     * @param code which the phone shows for the new secret now
     * @return the account in its next version; empty, and nothing has changed, if that is not the code
     * @throws AccessRefused if the account was changed since
     */
    public Optional<Account> set(Account before, Totp totp, String code) {
        OptionalLong step = totp.match(code, clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return transaction.execute(status -> {
            Account after = accounts.renew(before);
            keep(after, totp, step.getAsLong(), keys.of(after.organisation()));
            return Optional.of(after);
        });
    }

    /** @param step the last one whose code is not taken any more */
    void keep(Account account, Totp totp, long step, SealingKey key) {
        database.sql("""
                        insert into besa.totp (account, secret, last_step) values (:account, :secret, :step)
                        on conflict (account) do update set secret = excluded.secret, last_step = excluded.last_step
                        """)
                .param("account", account.id().hex())
                .param("secret", key.seal(totp.secret(), place(account.id())))
                .param("step", step)
                .update();
    }

    /**
     * Whether this is a code of somebody's phone that was not taken before; then it is taken now. Costs two statements and one key whatever is wrong, also
     * without anybody (V23).
     *
     * @param named who it is, if anybody
     * @param wanted whether a right code shall be taken; if not, none is
     */
    boolean take(Optional<Account> named, boolean wanted, String code) {
        String account = named.map(known -> known.id().hex()).orElse(NOBODY);
        Kept kept = kept(account);
        OptionalLong step = open(kept, account).match(code, clock.instant());
        boolean right = wanted && kept.secret() != null && step.isPresent();
        return advance(right ? account : NOBODY, step.orElse(0));
    }

    private record Kept(OpaqueId organisation, byte @Nullable [] secret) {}

    /** Of whoever has no secret, there is the organisation, and of nobody, any organisation: so that there is a key. */
    private Kept kept(String account) {
        return database.sql("""
                        select organisation.id, totp.secret
                        from besa.organisation
                        left join besa.account on account.organisation = organisation.id and account.id = :account
                        left join besa.totp on totp.account = account.id
                        order by account.id nulls last, organisation.id limit 1
                        """)
                .param("account", account)
                .query((row, index) -> new Kept(new OpaqueId(row.getString("id")), row.getBytes("secret")))
                .single();
    }

    private Totp open(Kept kept, String account) {
        SealingKey key = keys.of(kept.organisation());
        byte @Nullable [] secret = kept.secret();
        if (secret != null) {
            return Totp.of(key.open(secret, place(new OpaqueId(account))));
        }
        Totp ofNobody = offer();
        requireNonNull(key.seal(ofNobody.secret(), place(kept.organisation())));
        return ofNobody;
    }

    /** One statement, so that of many with the same code one is first. */
    private boolean advance(String account, long step) {
        return database.sql("update besa.totp set last_step = :step where account = :account and last_step < :step")
                        .param("account", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    private static Place place(OpaqueId account) {
        return new Place("totp", "secret", account.hex(), 1);
    }
}
