package org.besa.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.besa.bench.web.bare.BareApplication;
import org.besa.postgres.PostgresLauncher;
import org.besa.postgres.RunningPostgres;
import org.besa.postgres.WhenRoot;

/** A database of one size with both servers on it, each in a JVM with the flags of the launcher. */
final class Stage implements AutoCloseable {
    private static final String PASSPHRASE = "seven plain lanterns by the river";

    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Closing> open = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();

    /** Ends one of its parts. */
    @FunctionalInterface
    private interface Closing {
        void close() throws IOException, SQLException;
    }

    private Stage(Path folder) {
        this.folder = folder;
    }

    /**
     * Sets it up; takes a few seconds, and minutes for very many cases.
     *
     * @param parent where its folder is made
     */
    static Stage of(Path parent, int cases) throws Exception {
        Stage stage = new Stage(Files.createTempDirectory(parent, "besa-bench-web-"));
        try {
            stage.setUp(cases);
            return stage;
        } catch (Exception e) {
            stage.close();
            throw e;
        }
    }

    private void setUp(int cases) throws Exception {
        // As root the database runs as somebody else, who must pass through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = folder.resolve("database");
        RunningPostgres postgres = new PostgresLauncher(home, WhenRoot.STEP_DOWN, 0, new SecureRandom())
                .start()
                .stopAtExit();
        open.add(postgres::close);
        Superuser superuser = Superuser.of(home, postgres.owner());
        open.add(superuser::close);
        sites.add(besa(postgres, superuser));
        sites.add(bare(postgres, superuser));
        for (Site site : sites) {
            site.tables().fill(cases);
        }
    }

    private Site besa(RunningPostgres postgres, Superuser superuser) throws Exception {
        Path home = Files.createDirectory(
                folder.resolve("besa"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(home.resolve("owner"), postgres.owner().password());
        Files.writeString(home.resolve("application"), postgres.application().password());
        Files.writeString(home.resolve("settings"), """
                database.url = %s
                database.owner-password-file = %s
                database.application-password-file = %s
                """.formatted(
                        postgres.owner().jdbcUrl().replaceFirst("^jdbc:", ""),
                        home.resolve("owner"),
                        home.resolve("application")));
        int port = Child.freePort();
        List<String> serve = besaCommand(flags(), home, "serve");
        serve.addAll(List.of("--port", Integer.toString(port)));
        Child server = Child.start(serve, port, client, "/health", folder.resolve("besa.log"));
        open.add(server::close);
        // It answers a moment before its commands reach it.
        server.awaitSaying("Besa is ready", folder.resolve("besa.log"));
        besaCommand(home, "unlock", PASSPHRASE);
        String made =
                besaCommand(home, "administrator", "Lantern\n" + BesaPeople.ADMINISTRATOR + "\n" + BesaPeople.PASSWORD);
        List<Person> people = new BesaPeople(client, server.origin()).moveIn(made);
        return Site.open("Besa", server, client, people, new BesaTables(superuser, people.getFirst()));
    }

    private Site bare(RunningPostgres postgres, Superuser superuser) throws Exception {
        List<Person> people = BareTables.make(superuser, BesaPeople.NAMES);
        int port = Child.freePort();
        List<String> arguments = flags();
        arguments.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BareApplication.class.getName(),
                "--server.port=" + port,
                "--bare.database=" + postgres.application().jdbcUrl(),
                "--bare.role=" + postgres.application().role(),
                "--bare.password=" + postgres.application().password()));
        Child server = Child.start(arguments, port, client, "/sign-in", folder.resolve("bare.log"));
        open.add(server::close);
        return Site.open("bare page", server, client, people, new BareTables(superuser, people.getFirst()));
    }

    /** Those that the launcher gives the server. */
    private static List<String> flags() {
        return new ArrayList<>(
                Arrays.asList(System.getProperty("besa.server-flags", "").split(" ", -1)));
    }

    private static List<String> besaCommand(List<String> flags, Path home, String command) {
        flags.addAll(List.of(
                "-Dbesa.home=" + System.getProperty("besa.home", "."),
                "-jar",
                System.getProperty("besa.jar", ""),
                command,
                "--home",
                home.toString()));
        return flags;
    }

    private static String besaCommand(Path home, String command, String typed)
            throws IOException, InterruptedException {
        Process process = Child.java(besaCommand(new ArrayList<>(), home, command))
                .redirectErrorStream(true)
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(typed + "\n");
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("besa " + command + " says: " + printed);
        }
        return printed;
    }

    /** Besa and the bare page. */
    List<Site> sites() {
        return sites;
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Closing each : open.reversed()) {
            each.close();
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
