package org.besa.app.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.besa.app.access.AccessRefused;
import org.besa.app.access.FirstAdministrator;
import org.besa.app.access.SignInName;
import org.besa.app.audit.Sequencing;
import org.besa.seal.audit.LogRefused;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.SealFault;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What the server does for whoever runs it. None of this can be asked for over HTTP. */
final class Control {
    private static final int REFUSED = 2;

    private final Locking locking;
    private final Sequencing sequencing;
    private final FirstAdministrator first;
    private final Metrics metrics;
    private final EndOfServer end;
    private final Map<String, Function<List<String>, Answer>> commands = Map.of(
            "status", this::status,
            "metrics", this::metrics,
            "unlock", this::unlock,
            "lock", this::lock,
            "audit-export", this::export,
            "administrator", this::administrator);

    Control(Locking locking, Sequencing sequencing, FirstAdministrator first, Metrics metrics, EndOfServer end) {
        this.locking = locking;
        this.sequencing = sequencing;
        this.first = first;
        this.metrics = metrics;
        this.end = end;
    }

    /**
     * What is said, and what is done after it was said.
     *
     * @param exitCode 0 done, 1 the answer is no, 2 it cannot be done as it was asked
     */
    record Answer(int exitCode, String text, Runnable afterwards) {
        static Answer done(String text) {
            return new Answer(0, text + "\n", () -> {});
        }

        static Answer refused(String text) {
            return new Answer(REFUSED, text + "\n", () -> {});
        }
    }

    /** @param call the command, then its arguments */
    Answer answer(List<String> call) {
        Function<List<String>, Answer> command = commands.get(call.isEmpty() ? "" : call.getFirst());
        if (command == null) {
            return Answer.refused(
                    "this server does not know that command; it and the program are of different versions");
        }
        try {
            return command.apply(call.subList(1, call.size()));
        } catch (KeysLocked e) {
            return Answer.refused("the server is locked; unlock it first: besa unlock");
        } catch (SealFault | LogRefused | AccessRefused | ServerFault | IllegalArgumentException e) {
            return Answer.refused(e.getMessage() + "");
        } catch (DataAccessException | TransactionException e) {
            return Answer.refused("the database cannot be used just now; besa doctor says more, then try again");
        }
    }

    private Answer metrics(List<String> none) {
        return Answer.done(metrics.text());
    }

    private Answer status(List<String> none) {
        String state = locking.isNew() ? "new" : locking.isUnlocked() ? "unlocked" : "locked";
        return Answer.done(
                state + sequencing.trouble().map(found -> "\n" + found).orElse(""));
    }

    private Answer unlock(List<String> words) {
        if (words.size() != 1) {
            return Answer.refused("the passphrase is one line");
        }
        char[] passphrase = words.getFirst().toCharArray();
        try {
            locking.unlock(passphrase);
            return Answer.done("Unlocked.");
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private Answer lock(List<String> none) {
        locking.lock();
        return new Answer(0, "Locked. The server starts again, without keys.\n", end);
    }

    private Answer export(List<String> words) {
        if (words.size() != 1) {
            return Answer.refused("name the new folder");
        }
        String folder = words.getFirst();
        try {
            sequencing.export(Path.of(folder));
            return Answer.done("Written to " + folder + ". Check it with: besa verify " + folder);
        } catch (IOException e) {
            return Answer.refused(folder + " cannot be written (" + e.getMessage()
                    + "); name a folder that is not there yet, where the user that runs the server may write");
        }
    }

    private Answer administrator(List<String> words) {
        if (words.size() != 3) {
            return Answer.refused("an organisation, a sign-in name and a password are needed");
        }
        SignInName name = SignInName.typed(words.get(1))
                .orElseThrow(() -> new IllegalArgumentException(
                        "a sign-in name is 2 to 64 letters a to z, digits and . _ @ -, the first a letter or digit"));
        char[] password = words.get(2).toCharArray();
        try {
            FirstAdministrator.Created created = first.create(words.getFirst(), name, password);
            return Answer.done(created.totp().uri("Besa", name.text()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
