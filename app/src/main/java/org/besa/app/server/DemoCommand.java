package org.besa.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.besa.app.commandline.Surroundings;
import org.besa.postgres.WhenRoot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: a server on a home that is thrown away, with an invented organisation and invented cases. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs a server to look at: an invented organisation with invented cases, on a folder that is removed at the end.",
        footer = {"", "Never put anything real into it: its keys lie beside its data.", "", "Example: besa demo"})
public final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--port", paramLabel = "N", description = "Where it listens; without it 8017.")
    private int port = 8017;

    @Option(
            names = "--cases",
            paramLabel = "N",
            description =
                    "As many more invented cases of 25 facts each, to see a caseload as large as one's own; a thousand take some minutes.")
    private int more;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "What the server is told, as docs/operators.md says it; without it the usual.")
    private @Nullable Path told;

    /** The launcher records with it what a start loads. */
    @Option(names = "--rehearse", hidden = true)
    private boolean rehearse;

    public DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Path folder = throwAway();
        ServerHome home = new ServerHome(folder);
        if (told != null) {
            Files.copy(told, home.settings());
        }
        ServerSettings settings = ServerSettings.read(home, Optional.of(port), Optional.empty());
        try (RunningServer server = RunningServer.start(home, settings, WhenRoot.STEP_DOWN, ended::countDown)) {
            DemoPeople people = new DemoPeople(server);
            people.moveIn(more);
            if (rehearse) {
                new Rehearsal(server.address(), people).run();
                return 0;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder), "end-demo"));
            surroundings.out().println("Besa is ready at " + server.address().origin());
            people.lines().forEach(surroundings.out()::println);
            surroundings.out().flush();
            people.showCodesWhenAsked(System.in, surroundings.out());
            ended.await();
        } finally {
            remove(folder);
        }
        return 0;
    }

    private static void end(RunningServer server, Path folder) {
        server.close();
        remove(folder);
    }

    /** As root the database runs as somebody else, who must pass through. */
    private static Path throwAway() throws IOException {
        Path folder = Files.createTempDirectory("besa-demo-");
        if (System.getProperty("user.name", "").equals("root")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        return folder;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(DemoCommand.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} could not be removed; remove it by hand", folder);
        }
    }
}
