package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's data: made once, whole or not at all. */
final class DataFolder {
    static final String DATABASE = "besa";

    private static final String UNFINISHED = "data.new-";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** The SQL of the first start. Tables, and what the application may do with them, are for migrations. */
    private static final List<String> ROLES_AND_DATABASE = List.of(
            "CREATE ROLE besa_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS",
            "CREATE ROLE besa_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS",
            "CREATE DATABASE besa OWNER besa_owner TEMPLATE template0",
            // Else everybody may connect anywhere and make temporary tables.
            "REVOKE ALL ON DATABASE besa, postgres, template1 FROM PUBLIC",
            "GRANT CONNECT ON DATABASE besa TO besa_app");

    private final Home home;
    private final Binaries binaries;
    private final SecureRandom random;

    DataFolder(Home home, Binaries binaries, SecureRandom random) {
        this.home = home;
        this.binaries = binaries;
        this.random = random;
    }

    boolean isThere() {
        return Files.exists(home.data());
    }

    /** Refuses data of another major version, which PostgreSQL cannot read. */
    void checkVersion() {
        Path file = home.data().resolve("PG_VERSION");
        String version;
        try {
            version = Files.readString(file, UTF_8).strip();
        } catch (IOException e) {
            throw new PostgresFault(
                    home.data().toString(),
                    "is not a data folder of PostgreSQL",
                    "restore it from a backup, or choose another home",
                    e);
        }
        if (!version.equals(Platform.MAJOR_VERSION)) {
            throw new PostgresFault(
                    home.data().toString(),
                    "holds data of PostgreSQL " + version + ", and this Besa brings " + Platform.MAJOR_VERSION,
                    "start it with the Besa that wrote it");
        }
    }

    /** Makes the data folder with its roles and the empty database. Killed in between, it begins again. No server may run. */
    Passwords make() {
        removeUnfinished();
        // A name of its own each time: an initdb that outlived its starter removes its folder when it fails.
        Path making = home.root().resolve(UNFINISHED + random.nextInt(Integer.MAX_VALUE));
        Passwords passwords = written();
        initialise(making, Passwords.file(newPasswords(), Role.POSTGRES));
        List<String> statements = new ArrayList<>(ROLES_AND_DATABASE);
        statements.addAll(passwords.statements());
        execute(making, statements);
        replacePasswords();
        home.rename(making, home.data());
        return passwords;
    }

    /** The passwords. When a file is missing, all three are made anew. No server may run. */
    Passwords passwords() {
        if (Passwords.areIn(home.passwords())) {
            return Passwords.read(home.passwords());
        }
        Passwords passwords = written();
        execute(home.data(), passwords.statements());
        replacePasswords();
        return passwords;
    }

    /** New passwords, beside the old ones until PostgreSQL has them. */
    private Passwords written() {
        Passwords passwords = Passwords.random(random);
        passwords.write(home, newPasswords());
        return passwords;
    }

    private Path newPasswords() {
        return home.root().resolve("passwords.new");
    }

    private void replacePasswords() {
        home.remove(home.passwords());
        home.rename(newPasswords(), home.passwords());
    }

    private void removeUnfinished() {
        try (Stream<Path> entries = Files.list(home.root())) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(UNFINISHED))
                    .forEach(home::remove);
        } catch (IOException e) {
            throw PostgresFault.of(home.root(), e);
        }
    }

    private void initialise(Path folder, Path superuserPassword) {
        List<String> arguments = List.of(
                "--pgdata=" + folder,
                "--username=" + Role.POSTGRES.inDatabase(),
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // By code point, whatever the host has installed: an index made here is in order anywhere.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--text-search-config=simple",
                "--data-checksums",
                "--no-instructions");
        Command.Outcome outcome = binaries.command("initdb", arguments).run("", LIMIT);
        check(outcome, folder, "could not be set up");
    }

    /** Runs SQL without a server: no password is needed, and nothing listens meanwhile. */
    private void execute(Path folder, List<String> statements) {
        List<String> arguments = new ArrayList<>(List.of("--single", "-j", "-D", folder.toString()));
        for (String setting : List.of(
                "exit_on_error=on",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_checkpoints=off",
                "log_statement=none",
                ServerMark.of(folder).setting())) {
            arguments.addAll(List.of("-c", setting));
        }
        arguments.add("postgres");
        // With -j a statement ends with a semicolon and an empty line.
        String input = String.join(";\n\n", statements) + ";\n\n";
        Command.Outcome outcome =
                binaries.command("postgres", List.copyOf(arguments)).run(input, LIMIT);
        check(outcome, folder, "its roles could not be set up");
    }

    private static void check(Command.Outcome outcome, Path folder, String fault) {
        if (!outcome.succeeded()) {
            throw ProgramFailed.or(KnownFault.in(folder, outcome.output()), folder, fault, outcome.lastLine());
        }
    }
}
