package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import org.besa.app.audit.Leaves;
import org.besa.seal.signin.PasswordHash;
import org.besa.seal.signin.Totp;
import org.besa.seal.value.SealingKey;
import org.springframework.transaction.support.TransactionOperations;

/** The first organisation with its administrator, who can sign in at once. For the command line on the server: nothing that is asked over HTTP leads here (V6). */
public final class FirstAdministrator {
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Totps totps;
    private final OrganisationKeys keys;
    private final Leaves leaves;

    /** @param transaction on the same database as the role of the application */
    public FirstAdministrator(
            TransactionOperations transaction,
            Accounts accounts,
            Passwords passwords,
            Totps totps,
            OrganisationKeys keys,
            Leaves leaves) {
        this.transaction = transaction;
        this.accounts = accounts;
        this.passwords = passwords;
        this.totps = totps;
        this.keys = keys;
        this.leaves = leaves;
    }

    /**
     * Who was made, and what they need.
     *
     * @param totp the secret for their phone, to be shown once
     */
    public record Created(Account account, Totp totp) {}

    /**
     * Makes all of it, or nothing.
     *
     * @param organisation what it is called, 1 to 200 characters
     * @param password its characters; the caller overwrites them
     * @throws AccessRefused if there is an account already, or the password is too short, too long or denied
     * @throws org.besa.seal.crypto.KeysLocked if the keys are locked
     */
    public Created create(String organisation, SignInName name, char[] password) {
        return requireNonNull(transaction.execute(status -> {
            Account account = accounts.createFirst(organisation, name);
            SealingKey key = keys.begin(account.organisation());
            PasswordHash hash = passwords.hash(account, password);
            passwords.keep(account, hash);
            Totp totp = totps.offer();
            totps.keep(account, totp, 0, key);
            Deeds.FIRST_ACCOUNT.done(leaves, account, account);
            return new Created(account, totp);
        }));
    }
}
