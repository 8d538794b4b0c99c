package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.access.SessionLimits;
import org.besa.app.access.Sessions;
import org.besa.app.access.SignInName;
import org.besa.app.access.Team;
import org.besa.app.access.Teams;
import org.besa.app.audit.DatabaseAuditStore;
import org.besa.app.audit.Leaves;
import org.besa.app.database.RecordedStatements;
import org.besa.app.database.TestDatabase;
import org.besa.seal.CountingCrypto;
import org.besa.seal.audit.EntryWriter;
import org.besa.seal.audit.PendingEntry;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.keys.RootDirectory;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two invented organisations with unlocked keys and no case yet, everything real; statements and key derivations are counted. */
final class CaseHouse {
    static final Action READ = new Action("case.read");
    static final Action CHANGE = new Action("case.change");
    static final String NOTE = "note";

    final TestDatabase database = TestDatabase.fresh();
    final SecureRandom random = new SecureRandom();
    final Clock clock = Clock.systemUTC();
    final CountingCrypto crypto = new CountingCrypto(new TinkCrypto(random));
    final RecordedStatements statements = new RecordedStatements(database.connections(), () -> true);
    final JdbcClient asApplication = JdbcClient.create(new JdbcTemplate(statements));
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(statements);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final Accounts accounts = new Accounts(asApplication, transaction, random);
    final Sessions sessions = new Sessions(asApplication, crypto, clock, SessionLimits.usual());
    final Teams teams = new Teams(asApplication, random);
    final DatabaseAuditStore log = new DatabaseAuditStore(asApplication, transaction);
    final EntryWriter writer = new EntryWriter(clock, random);
    final Leaves leaves = new Leaves(log, writer, transactions);
    final DatabaseWrappedKeys wrapped = new DatabaseWrappedKeys(statements, transaction);
    final OpenKeys keys = new OpenKeys();
    final Path folder;
    final CaseAccess cases;
    final Cohort cohort;

    final Account administrator = accounts.createFirst("Lantern", new SignInName("agim"));
    final OpaqueId organisation = administrator.organisation();
    final OpaqueId otherOrganisation = OpaqueId.random(random);
    final Team heron = teams.create(organisation, "Heron");
    final Team marsh = teams.create(organisation, "Marsh");
    final Team elsewhere = elsewhere();
    final Caller mira = member("mira", Role.CASEWORKER, heron);
    final Caller drita = member("drita", Role.COORDINATOR, heron);
    final Caller luan = member("luan", Role.LAWYER, heron);
    final Caller tarek = member("tarek", Role.CASEWORKER, marsh);
    final Caller besnik = member("besnik", Role.COORDINATOR, marsh);

    /** @param folder empty: the roots of the keys go there, and the files */
    CaseHouse(Path folder) {
        this.folder = folder;
        cases = new CaseAccess(
                asApplication, transaction, keys, writer, leaves, new SealedFiles(folder, random), random, clock);
        cohort = new Cohort(asApplication, transaction, leaves, cases);
        keys.unlock(KeyChain.begin(
                RootDirectory.create(
                        folder.resolve("roots"),
                        "correct horse battery staple".toCharArray(),
                        new StretchCost(19_456, 1),
                        crypto),
                wrapped,
                crypto));
    }

    private Team elsewhere() {
        asApplication
                .sql("insert into besa.organisation (id, name) values (:id, 'Ember')")
                .param("id", otherOrganisation.hex())
                .update();
        return teams.create(otherOrganisation, "Elsewhere");
    }

    Account account(String name, Role role, OpaqueId of) {
        return accounts.create(of, new SignInName(name), role);
    }

    Caller member(String name, Role role, Team... of) {
        Account account = account(name, role, of[0].organisation());
        for (Team team : of) {
            teams.add(team.id(), account.id());
        }
        return signedIn(account);
    }

    Caller signedIn(Account account) {
        return new Caller(account, sessions.signIn(account));
    }

    /** A new case of the caller's team with one note, which says its name. */
    OpaqueId newCase(Caller opener, Team team, String name) {
        return cases.open(opener, team.id(), first -> note(first, name));
    }

    Written note(OpenCase open, String text) {
        return open.put(OpaqueId.random(random), NOTE, Compartment.MAIN, 0, bytes(text));
    }

    List<String> notes(Caller reader, OpaqueId of) {
        return cases.read(reader, of, READ, CaseHouse::notes);
    }

    static List<String> notes(OpenCase open) {
        return open.current(NOTE).stream().map(item -> text(item.content())).toList();
    }

    boolean sees(Caller reader, OpaqueId of) {
        try {
            return !notes(reader, of).isEmpty();
        } catch (NotForYou e) {
            return false;
        }
    }

    OfCase ofCase(OpaqueId id) {
        return new OfCase(organisation, id);
    }

    /** What was committed to the log since the beginning, oldest first. */
    List<Entry> entries() {
        return log.pending(10_000).stream().map(PendingEntry::entry).toList();
    }

    Entry lastEntry() {
        return entries().getLast();
    }

    /** Statements as the application says them, in the caller's session or in none. */
    <T> T inSession(Optional<String> session, Function<JdbcClient, T> work) {
        return requireNonNull(transaction.execute(status -> {
            session.ifPresent(token -> asApplication
                    .sql("select set_config('besa.session', :token, true)")
                    .param("token", token)
                    .query(String.class)
                    .single());
            return work.apply(asApplication);
        }));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
