package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.besa.app.database.AdvisoryLock;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes accounts and changes them. Each change gives the account its next version and so ends all its sessions. Who may do what is asked before:
 * nothing here knows who is calling. Each method joins the caller's transaction, so that its entry in the audit log is there exactly when the deed is.
 */
public final class Accounts {
    private static final List<String> FACTORS =
            List.of("password", "totp", "passkey", "passkey_challenge", "enrolment");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final SecureRandom random;

    /**
     * @param transaction on the same database as the role of the application
     * @param random the source of ids and handles
     */
    public Accounts(JdbcClient database, TransactionOperations transaction, SecureRandom random) {
        this.database = database;
        this.transaction = transaction;
        this.random = random;
    }

    /**
     * The first organisation with its administrator. There is one way to it, the command line on the server (V6).
     *
     * @param organisation what it is called, 1 to 200 characters
     * @throws AccessRefused if there is an account already
     */
    public Account createFirst(String organisation, SignInName administrator) {
        return together(() -> {
            AdvisoryLock.FIRST_ACCOUNT.hold(database);
            if (database.sql("select exists (select from besa.account)")
                    .query(Boolean.class)
                    .single()) {
                throw new AccessRefused(
                        AccessRefused.Why.NOT_FIRST, "there is an administrator already; ask them for an account");
            }
            OpaqueId id = OpaqueId.random(random);
            database.sql("insert into besa.organisation (id, name) values (:id, :name)")
                    .param("id", id.hex())
                    .param("name", organisation)
                    .update();
            return create(id, administrator, Role.ADMINISTRATOR);
        });
    }

    /**
     * An account without a password: nobody signs in with it yet.
     *
     * @throws AccessRefused if the name is taken, in whichever organisation
     */
    public Account create(OpaqueId organisation, SignInName name, Role role) {
        return database.sql("""
                        insert into besa.account (id, organisation, sign_in_name, role, state, handle)
                        values (:id, :organisation, :name, :role, 'active', :handle)
                        on conflict (sign_in_name) do nothing
                        returning\s""" + Account.COLUMNS)
                .param("id", OpaqueId.random(random).hex())
                .param("organisation", organisation.hex())
                .param("name", name.text())
                .param("role", role.code())
                .param("handle", OpaqueId.random(random).hex())
                .query((row, index) -> Account.of(row))
                .optional()
                .orElseThrow(() -> new AccessRefused(
                        AccessRefused.Why.NAME_TAKEN, "the name " + name.text() + " is taken; choose another"));
    }

    /** The account as it is now. */
    public Optional<Account> find(OpaqueId id) {
        return database.sql("select " + Account.COLUMNS + " from besa.account where id = :id")
                .param("id", id.hex())
                .query((row, index) -> Account.of(row))
                .optional();
    }

    /**
     * What the account's organisation is called.
     *
     * @return 1 to 200 characters
     */
    public String organisationOf(Account account) {
        return database.sql("select name from besa.organisation where id = :id")
                .param("id", account.organisation().hex())
                .query(String.class)
                .single();
    }

    /** What somebody who knows the person tries first. */
    List<String> wordsOf(Account account) {
        return List.of(account.name().text(), organisationOf(account).toLowerCase(Locale.ROOT), "besa");
    }

    /**
     * Gives another role.
     *
     * @param before the account as it was when the change was decided
     * @throws AccessRefused if it was changed since, has left, or is the organisation's last administrator
     */
    public Account changeRole(Account before, Role role) {
        return together(() -> {
            if (role != Role.ADMINISTRATOR) {
                refuseLastAdministrator(before);
            }
            return next(before, role, Account.State.ACTIVE);
        });
    }

    /**
     * The person has left: all that they signed in with goes, the account stays, for the audit log names it.
     *
     * @param before the account as it was when the change was decided
     * @throws AccessRefused if it was changed since, has left already, or is the organisation's last administrator
     */
    public Account leave(Account before) {
        return together(() -> {
            refuseLastAdministrator(before);
            Account after = next(before, before.role(), Account.State.LEFT);
            forgetFactors(after);
            return after;
        });
    }

    /** The same account in its next version, without sessions. */
    Account renew(Account before) {
        return together(() -> next(before, before.role(), Account.State.ACTIVE));
    }

    /** Nothing that this account signed in with is good any more. */
    void forgetFactors(Account account) {
        for (String table : FACTORS) {
            database.sql("delete from besa." + table + " where account = :id")
                    .param("id", account.id().hex())
                    .update();
        }
    }

    private Account next(Account before, Role role, Account.State state) {
        Account after = database.sql("""
                        update besa.account set role = :role, state = :state, version = version + 1
                        where id = :id and version = :version and state = 'active'
                        returning\s""" + Account.COLUMNS)
                .param("id", before.id().hex())
                .param("version", before.version())
                .param("role", role.code())
                .param("state", state.code())
                .query((row, index) -> Account.of(row))
                .optional()
                .orElseThrow(() -> new AccessRefused(
                        AccessRefused.Why.CHANGED,
                        "the account " + before.name().text()
                                + " was changed meanwhile, or its person has left; look at it again"));
        database.sql("delete from besa.session where account = :id")
                .param("id", before.id().hex())
                .update();
        return after;
    }

    /** Two administrators cannot leave at the same time each trusting in the other: both rows are locked. */
    private void refuseLastAdministrator(Account account) {
        boolean last = database.sql("""
                        select id from besa.account
                        where organisation = :organisation and role = 'administrator' and state = 'active'
                        order by id for update
                        """)
                .param("organisation", account.organisation().hex())
                .query(String.class)
                .list()
                .equals(List.of(account.id().hex()));
        if (last) {
            throw new AccessRefused(
                    AccessRefused.Why.LAST_ADMINISTRATOR,
                    account.name().text() + " is the last administrator; make somebody else administrator first");
        }
    }

    private <T> T together(Supplier<T> work) {
        return requireNonNull(transaction.execute(status -> work.get()));
    }
}
