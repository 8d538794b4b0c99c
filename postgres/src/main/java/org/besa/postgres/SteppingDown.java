package org.besa.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom PostgreSQL runs as when root starts it. Each way is tried on the home itself, because what a container lets root do, and
 * which folders lie above the home, is known no other way. Not for real data: whatever else runs as {@code nobody} could meddle with it.
 *
 * @param tools the folders in which programs of the system are looked for
 */
record SteppingDown(List<Path> tools) {

    private static final List<Path> SYSTEM =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));

    /** {@code nobody} and its group: the only user with a name that every Linux has. PostgreSQL insists on a name. */
    private static final int NOBODY = 65534;

    static SteppingDown onThisMachine() {
        return new SteppingDown(SYSTEM);
    }

    /** The path of a program of the system, or null. */
    static @Nullable Path program(String name, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Path program(String name) {
        return program(name, SYSTEM);
    }

    /**
     * For {@link WhenRoot#REFUSE}.
     *
     * @param home the home that was asked for
     */
    static PostgresFault refusal(Path home) {
        return new PostgresFault(home.toString(), "root must not run a server for real data", """
                make a user for it, and start the program as that user, with a home of theirs:
                  useradd --system --create-home --home-dir /var/lib/besa --shell /usr/sbin/nologin besa
                  runuser -u besa -- PROGRAM""");
    }

    /**
     * For {@link WhenRoot#STEP_DOWN}. The home's owner when that is not root. A home of root's that is still empty is given to
     * {@code nobody} where that works. Else root without its powers, in a user namespace of its own.
     */
    Account forHome(Path home, boolean empty) {
        List<String> refusals = new ArrayList<>();
        int owner = Account.userOf(home);
        if (owner != Account.ROOT || empty) {
            Account found = bySetpriv(home, owner, refusals);
            if (found != null) {
                return found;
            }
        }
        Account found = owner == Account.ROOT ? byUnshare(home, refusals) : null;
        if (found != null) {
            return found;
        }
        throw new PostgresFault(
                home.toString(),
                "PostgreSQL never runs as root, and root cannot step down here (" + String.join("; ", refusals) + ")",
                "start Besa as an ordinary user, or install setpriv (package util-linux) and choose a home that others can reach");
    }

    private @Nullable Account bySetpriv(Path home, int owner, List<String> refusals) {
        Path setpriv = program("setpriv", tools);
        if (setpriv == null) {
            refusals.add("no setpriv");
            return null;
        }
        int user = owner == Account.ROOT ? NOBODY : owner;
        int group = owner == Account.ROOT ? NOBODY : Account.groupOf(home);
        List<String> prefix =
                List.of(setpriv.toString(), "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs");
        Account account = new Account(prefix, user, group);
        Account before = new Account(List.of(), owner, Account.groupOf(home));
        try {
            account.take(home);
        } catch (PostgresFault e) {
            refusals.add("the home cannot be given away: " + e.fault()); // a namespace that has no other user
            return null;
        }
        if (canWrite(account, home, refusals)) {
            return account;
        }
        before.take(home);
        return null;
    }

    private @Nullable Account byUnshare(Path home, List<String> refusals) {
        Path unshare = program("unshare", tools);
        if (unshare == null) {
            refusals.add("no unshare");
            return null;
        }
        Account account = new Account(List.of(unshare.toString(), "--user"), Account.ROOT, Account.groupOf(home));
        return canWrite(account, home, refusals) ? account : null;
    }

    private static boolean canWrite(Account account, Path home, List<String> refusals) {
        Command command = new Command(account, Path.of("/"), List.of("/usr/bin/test", "-w", home.toString()));
        Command.Outcome outcome = command.run("", Duration.ofSeconds(10));
        if (outcome.succeeded()) {
            return true;
        }
        String tool = Path.of(account.prefix().getFirst()).getFileName().toString();
        refusals.add(tool + ": " + (outcome.output().isBlank() ? "cannot reach the home" : outcome.lastLine()));
        return false;
    }
}
