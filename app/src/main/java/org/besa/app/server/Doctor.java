package org.besa.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.app.mail.MailSettings;
import org.besa.app.mail.Mailer;

/**
 * Looks at a home and at the server that runs on it, if one does.
 *
 * @param server how to call it
 */
record Doctor(ServerHome home, ControlCall server) {
    private static final long LEAST_SPACE = 1L << 30;
    private static final String ROOT = "root";

    /**
     * Something that was looked at.
     *
     * @param what it is
     * @param wrong what is wrong with it, and how to mend it; empty if nothing is
     */
    record Finding(String what, Optional<String> wrong) {
        boolean isWrong() {
            return wrong.isPresent();
        }

        String inWords() {
            return wrong.map(mend -> "! " + what + ": " + mend).orElse("  " + what);
        }
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(user());
        findings.add(space());
        findings.add(folder("home", home.root()));
        if (Files.exists(home.keys())) {
            findings.add(folder("key directory", home.keys()));
        }
        boolean runs = server.isAnswered();
        findings.addAll(runs ? running() : ended());
        findings.addAll(settings(runs));
        return findings;
    }

    private static Finding user() {
        String name = System.getProperty("user.name", "");
        return name.equals(ROOT)
                ? wrong(
                        "user root",
                        "make a user for the server, and start it as that user; docs/operators.md says how")
                : fine("user " + name);
    }

    private Finding space() {
        Path there = home.root();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore disk = Files.getFileStore(there);
            long free = disk.getUsableSpace();
            String said = "disk with " + free / (1 << 20) + " MB free";
            return free >= LEAST_SPACE
                    ? fine(said)
                    : wrong(said, "make room: a full disk stops the server from writing");
        } catch (IOException e) {
            return wrong("disk of " + there, "it cannot be looked at (" + e.getMessage() + ")");
        }
    }

    private static Finding folder(String what, Path folder) {
        String said = what + " " + folder;
        if (!Files.exists(folder)) {
            return fine(said + " is not there yet; besa serve makes it");
        }
        try {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
            return permissions.endsWith("------")
                    ? fine(said)
                    : wrong(said, "others can reach it: chmod 700 " + folder);
        } catch (IOException e) {
            return wrong(said, "it cannot be looked at: start this as the user that runs the server");
        }
    }

    private List<Finding> running() {
        try {
            List<String> status = server.say(List.of("status")).text().lines().toList();
            List<Finding> findings = new ArrayList<>();
            findings.add(
                    switch (status.getFirst()) {
                        case "new" -> wrong("the server runs, and has no keys yet", "besa unlock");
                        case "locked" -> wrong("the server runs, and is locked", "besa unlock");
                        default -> fine("the server runs, unlocked");
                    });
            status.stream().skip(1).forEach(trouble -> findings.add(wrong("the audit log", trouble)));
            return findings;
        } catch (ServerFault e) {
            return List.of(wrong("the server", e.getMessage() + ""));
        }
    }

    private List<Finding> ended() {
        return List.of(wrong("the server does not run", "besa serve --home " + home.root()));
    }

    /** A server that runs has its port. */
    private List<Finding> settings(boolean runs) {
        try {
            ServerSettings settings = ServerSettings.read(home, Optional.empty(), Optional.empty());
            List<Finding> findings = new ArrayList<>();
            findings.add(fine("settings"));
            if (!runs) {
                findings.add(port(settings.web()));
            }
            findings.add(settings.mail()
                    .outgoing()
                    .map(Doctor::mail)
                    .orElseGet(() -> fine("no mail server is set, so no mail is sent")));
            return findings;
        } catch (ServerFault e) {
            return List.of(wrong("settings", e.getMessage() + ""));
        }
    }

    private static Finding mail(MailSettings to) {
        String said = "mail server " + to.host() + ":" + to.port();
        return new Mailer(Optional.of(to), Clock.systemUTC(), new SecureRandom())
                .greet()
                .map(fault -> wrong(
                        said,
                        switch (fault) {
                            case UNREACHABLE ->
                                "it is not there, or does not answer: put right mail.host or mail.port, or let this machine reach it";
                            case UNSAFE ->
                                "it cannot be talked to so that nobody listens: put right mail.security, or name its certificate in mail.certificates-file";
                            case NOT_LET_IN ->
                                "it does not take our name and password: put right mail.user or what mail.password-file names";
                            case ADDRESS, REFUSED -> "it refuses: ask whoever runs it";
                        }))
                .orElseGet(() -> fine(said + " would take mail"));
    }

    private static Finding port(WebSettings web) {
        String said = "port " + web.port();
        try (ServerSocket free = new ServerSocket(web.port(), 1, InetAddress.getByName(web.listen()))) {
            return fine(said + (free.isBound() ? " is free" : ""));
        } catch (IOException e) {
            return wrong(said, "another program listens there: end it, or set web.port");
        }
    }

    private static Finding fine(String what) {
        return new Finding(what, Optional.empty());
    }

    private static Finding wrong(String what, String mend) {
        return new Finding(what, Optional.of(mend));
    }
}
