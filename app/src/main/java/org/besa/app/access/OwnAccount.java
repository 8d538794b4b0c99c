package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.besa.app.audit.Leaves;
import org.besa.app.face.NotThere;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.signin.PasswordHash;
import org.besa.seal.signin.Totp;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people change about their own way in, each in one transaction with its entry in the audit log, and only with a fresh proof of who is there (V5). Their other
 * sessions end by it (V25), and this one goes on with another token.
 */
public final class OwnAccount {
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Totps totps;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final StepUp stepUp;
    private final OrganisationKeys keys;
    private final Leaves leaves;

    /** @param transaction on the same database as the role of the application */
    public OwnAccount(
            TransactionOperations transaction,
            Accounts accounts,
            Passwords passwords,
            Totps totps,
            Passkeys passkeys,
            Sessions sessions,
            StepUp stepUp,
            OrganisationKeys keys,
            Leaves leaves) {
        this.transaction = transaction;
        this.accounts = accounts;
        this.passwords = passwords;
        this.totps = totps;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.keys = keys;
        this.leaves = leaves;
    }

    /**
     * Another password.
     *
     * @param password its characters; the caller overwrites them
     * @return the same person with another token
     * @throws AccessRefused if the password is too short, too long or denied, or the account was changed since
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Caller changePassword(Caller caller, char[] password) {
        return guarded(caller, Deeds.PASSWORD_SET, () -> {
            PasswordHash hash = passwords.hash(caller.account(), password);
            return together(() -> {
                Account after = accounts.renew(caller.account());
                passwords.keep(after, hash);
                return goesOn(after, Deeds.PASSWORD_SET);
            });
        });
    }

    /**
     * A secret that is nobody's yet.
     *
     * @param sealed the same, for the form that brings it back; good for this account in this version
     */
    public record Offer(Totp totp, String sealed) {}

    /** A new secret for the caller's phone. Nothing is stored. */
    public Offer offerPhone(Caller caller) {
        Totp totp = totps.offer();
        Account account = caller.account();
        byte[] sealed = keys.of(account.organisation()).seal(totp.secret(), place(account));
        return new Offer(totp, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /**
     * The same offer again.
     *
     * @throws NotThere unless it was made to this account in this version
     */
    public Offer offered(Caller caller, String sealed) {
        try {
            byte[] secret = keys.of(caller.account().organisation())
                    .open(Base64.getUrlDecoder().decode(sealed), place(caller.account()));
            return new Offer(Totp.of(secret), sealed);
        } catch (NotOpened | IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    /**
     * The phone shows the codes of another secret from now on.
     *
     * @param digits what it shows now
     * @return the same person with another token; empty, and nothing has changed, if those are not the digits
     * @throws AccessRefused if the account was changed since
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Optional<Caller> changePhone(Caller caller, Offer offer, String digits) {
        return guarded(
                caller,
                Deeds.TOTP_SET,
                () -> together(() ->
                        totps.set(caller.account(), offer.totp(), digits).map(after -> goesOn(after, Deeds.TOTP_SET))));
    }

    /**
     * Another passkey.
     *
     * @return the same person with another token; empty, and nothing has changed, if what was brought is not right
     * @throws AccessRefused if the label is empty or too long, the passkey is there already, or the account was changed since
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Optional<Caller> addPasskey(Caller caller, PasskeyRegistration brought) {
        return guarded(
                caller,
                Deeds.PASSKEY_ADD,
                () -> passkeys.register(caller.account(), brought, after -> goesOn(after, Deeds.PASSKEY_ADD)));
    }

    /**
     * Calls a passkey something else.
     *
     * @throws AccessRefused if the label is empty or too long
     */
    public void renamePasskey(Caller caller, OpaqueId id, String label) {
        transaction.executeWithoutResult(status -> {
            passkeys.rename(caller.account(), id, label);
            Deeds.PASSKEY_RENAME.done(leaves, caller.account());
        });
    }

    /**
     * A passkey opens nothing any more.
     *
     * @return the same person with another token
     * @throws AccessRefused if the account was changed since
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Caller removePasskey(Caller caller, OpaqueId id) {
        return guarded(
                caller,
                Deeds.PASSKEY_REMOVE,
                () -> together(() -> {
                    Account after = passkeys.remove(caller.account(), id);
                    return after.equals(caller.account()) ? caller : goesOn(after, Deeds.PASSKEY_REMOVE);
                }));
    }

    /** Ends all sessions of the caller but this one. */
    public void endOtherSessions(Caller caller) {
        transaction.executeWithoutResult(status -> {
            sessions.endOthers(caller);
            Deeds.SESSIONS_END.done(leaves, caller.account());
        });
    }

    private Caller goesOn(Account after, Deeds deed) {
        deed.done(leaves, after);
        return new Caller(after, sessions.signIn(after));
    }

    private <T> T guarded(Caller caller, Deeds deed, Supplier<T> work) {
        try {
            stepUp.require(caller);
            return work.get();
        } catch (AccessRefused | ProofNeeded e) {
            deed.refused(leaves, caller.account().handle());
            throw e;
        }
    }

    private <T> T together(Supplier<T> work) {
        return requireNonNull(transaction.execute(status -> work.get()));
    }

    private static Place place(Account account) {
        return new Place("totp", "offer", account.id().hex(), account.version());
    }
}
