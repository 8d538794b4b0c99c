package org.besa.app.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.access.FirstAdministrator;
import org.besa.app.access.Role;
import org.besa.app.access.SignIn;
import org.besa.app.access.SignInName;
import org.besa.app.access.Team;
import org.besa.app.access.Teams;
import org.besa.app.cases.Kind;
import org.besa.app.database.DatabaseSides;
import org.besa.app.database.OtherPostgres;
import org.besa.app.vault.Browsed;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.CaseFiles.CaseFile;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.SealedItem;
import org.besa.seal.signin.Token;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Those who live in a server of a test, and a look at whether everything of theirs is whole. */
final class Household {
    private static final Action LOOK = new Action("case.read");
    /** Of these kinds a case has items; the paper of a letter lies under the letter's id. */
    private static final List<String> KINDS = List.of(
            Kind.NAME.code(),
            Kind.CONTACT.code(),
            Kind.NOTE.code(),
            Kind.FILE.code(),
            "fact",
            "meeting",
            "task",
            "letter");

    private final RunningServer server;

    Household(RunningServer server) {
        this.server = server;
    }

    /** Unlocks the server, and lets one coordinator move in, with a browser. */
    Person first() {
        server.part(Locking.class).unlock("correct horse battery staple".toCharArray());
        return new Person(URI.create(server.address().origin()), moveIn(1).getFirst());
    }

    /** Makes an organisation, a team, and coordinators of it, who see all its cases; and signs them in. */
    List<Token> moveIn(int count) {
        Account first = server.part(FirstAdministrator.class)
                .create("Lantern", new SignInName("agim"), "eleven grey mules".toCharArray())
                .account();
        Teams teams = server.part(Teams.class);
        Team harbour = inOne(() -> teams.create(first.organisation(), "Harbour"));
        List<Token> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Account account = server.part(Accounts.class)
                    .create(first.organisation(), new SignInName("mira" + i), Role.COORDINATOR);
            inOne(() -> {
                teams.add(harbour.id(), account.id());
                return account;
            });
            sessions.add(signedIn(account).token());
        }
        return sessions;
    }

    private Caller signedIn(Account account) {
        return server.part(SignIn.class).again(account);
    }

    private <T> T inOne(java.util.function.Supplier<T> work) {
        return requireNonNull(server.part(TransactionOperations.class).execute(status -> work.get()));
    }

    /** What is not whole. Everything that a coordinator sees is opened: each revision, each file to its last byte, and the drafts. */
    List<String> faults() {
        String id = server.part(JdbcClient.class)
                .sql("select min(id) from besa.account where role = 'coordinator'")
                .query(String.class)
                .single();
        Caller looker =
                signedIn(server.part(Accounts.class).find(new OpaqueId(id)).orElseThrow());
        CaseAccess cases = server.part(CaseAccess.class);
        List<String> faults = new ArrayList<>();
        Browsed<OpaqueId> all = cases.browse(looker, LOOK, Set.of(), OpenCase::id);
        all.unopened().forEach(each -> faults.add("case " + each.id() + " does not open"));
        for (OpaqueId each : all.opened()) {
            try {
                for (CaseFile file : cases.read(looker, each, LOOK, open -> files(open, faults))) {
                    read(file);
                }
                compareFiles(looker, each, faults);
            } catch (IOException | RuntimeException e) {
                faults.add("case " + each + ": " + e);
            }
        }
        return faults;
    }

    private static List<CaseFile> files(OpenCase open, List<String> faults) {
        for (String kind : KINDS) {
            for (SealedItem item : open.current(kind)) {
                List<SealedItem> history = open.history(item.id());
                for (int i = 0; i < history.size(); i++) {
                    if (history.get(i).revision() != i + 1 || history.get(i).content().length == 0) {
                        faults.add("item " + item.id() + " has a gap before its revision " + (i + 1));
                    }
                }
            }
        }
        if (open.current(Kind.NAME.code()).size() != 1) {
            faults.add("case " + open.id() + " has no name: it is half opened");
        }
        return Stream.of(Kind.FILE.code(), "letter")
                .flatMap(kind -> open.current(kind).stream())
                .map(item -> open.files().open(item.id()))
                .toList();
    }

    private static void read(CaseFile file) throws IOException {
        try (InputStream content = file.content().open()) {
            long length = content.transferTo(java.io.OutputStream.nullOutputStream());
            if (length != file.facts().original().length()) {
                throw new IOException("file " + file.id() + " is cut");
            }
        }
    }

    /** A file that is stored and that the case does not name, or the other way round, is half written. */
    private void compareFiles(Caller looker, OpaqueId of, List<String> faults) {
        JdbcClient database = server.part(JdbcClient.class);
        inOne(() -> {
            database.sql("select set_config('besa.session', :token, true)")
                    .param("token", looker.token().text())
                    .query(String.class)
                    .single();
            Set<String> stored = ids(database, "select id from besa.sealed_file where case_id = :case", of);
            Set<String> named = ids(
                    database,
                    "select item_id from besa.sealed_item where case_id = :case and kind in ('file', 'letter') and revision = 1",
                    of);
            if (!stored.equals(named)) {
                faults.add("case " + of + " has the files " + stored + " and names " + named);
            }
            return true;
        });
    }

    /** @param hash of the one session that goes on, in hex */
    int endAllSessionsBut(String hash) {
        return owner().sql("update besa.session set ends_at = created where encode(hash, 'hex') <> :hash")
                .param("hash", hash)
                .update();
    }

    int sessions() {
        return owner().sql("select count(*) from besa.session")
                .query(Integer.class)
                .single();
    }

    private JdbcClient owner() {
        return OtherPostgres.as(server.part(DatabaseSides.class).owner());
    }

    private static Set<String> ids(JdbcClient database, String query, OpaqueId of) {
        return new TreeSet<>(
                database.sql(query).param("case", of.hex()).query(String.class).list());
    }
}
