package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.besa.app.audit.DatabaseAuditStore;
import org.besa.app.audit.Leaves;
import org.besa.seal.audit.EntryWriter;
import org.besa.seal.audit.PendingEntry;
import org.besa.seal.signin.PasswordHashing;
import org.besa.seal.signin.Totp;
import org.besa.verify.log.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that people sign in with at Lantern, on connections whose statements are counted. The administrator is agim, who has a password and a phone. */
final class Desk {
    static final String HERE = "192.0.2.1";

    final Lantern lantern = new Lantern();
    final SettableClock clock = lantern.clock;
    final JdbcClient database = lantern.counted;
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(lantern.statements);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final KeysInMemory keys = new KeysInMemory(lantern.crypto);
    final DatabaseAuditStore log = new DatabaseAuditStore(database, transaction);
    final Leaves leaves = new Leaves(log, new EntryWriter(clock, lantern.random), transactions);
    final Accounts accounts = new Accounts(database, transaction, lantern.random);
    final Sessions sessions = new Sessions(database, lantern.crypto, clock, SessionLimits.usual());
    final SignInDelays delays = new SignInDelays(clock);
    final Passwords passwords = new Passwords(
            database,
            transaction,
            accounts,
            new PasswordHashing(lantern.crypto),
            new GuessablePasswords(),
            delays,
            clock,
            Lantern.COST,
            4);
    final Totps totps = new Totps(database, transaction, accounts, keys, lantern.crypto, clock);
    final PublicAddress address = PublicAddress.local(8080);
    final Passkeys passkeys =
            new Passkeys(database, transaction, accounts, address, lantern.crypto, lantern.random, clock);
    final SignIn signIn = new SignIn(transaction, passwords, totps, passkeys, sessions, delays, leaves);
    final StepUp stepUp = new StepUp(sessions);
    final Enrolments enrolments = new Enrolments(
            database, transaction, accounts, passwords, totps, keys, delays, leaves, lantern.crypto, clock);
    final Teams teams = new Teams(database, lantern.random);
    final Administration administration = new Administration(transaction, accounts, enrolments, teams, stepUp, leaves);

    final Totp phone = totps.offer();
    final Account agim = withPhone(lantern.administrator, phone);

    /** Gives somebody the usual password and a phone, without any code taken yet. */
    Account withPhone(Account account, Totp totp) {
        if (account.equals(lantern.administrator)) {
            keys.begin(account.organisation());
        }
        Account after = passwords.set(account, Lantern.PASSWORD.toCharArray());
        totps.keep(after, totp, 0, keys.of(after.organisation()));
        return after;
    }

    String code(Totp totp) {
        return totp.code(Totp.step(clock.instant()));
    }

    SignIn.Answer signIn(String name, String password, String code) {
        return signIn.byPassword(name, password.toCharArray(), code, HERE);
    }

    Caller signedIn(Account account) {
        return signIn.again(account);
    }

    /** What the log will say, oldest first: actor, action and outcome. */
    List<String> entries() {
        return log.pending(1000).stream()
                .map(PendingEntry::entry)
                .map(Desk::inWords)
                .toList();
    }

    String lastEntry() {
        return entries().getLast();
    }

    static String inWords(Entry entry) {
        return entry.actor() + " " + entry.action() + " " + entry.outcome();
    }

    /** Everything that is stored, as text: whatever shall not be found in it. */
    String dump() {
        StringBuilder all = new StringBuilder();
        for (String table : lantern.database.tables()) {
            all.append(requireNonNull(lantern.database
                    .asOwner()
                    .sql("select coalesce(string_agg(t::text, ' '), '') from besa." + table + " as t")
                    .query(String.class)
                    .single()));
        }
        return all.toString();
    }

    Optional<Account> whose(Caller caller) {
        return sessions.find(caller.token());
    }
}
