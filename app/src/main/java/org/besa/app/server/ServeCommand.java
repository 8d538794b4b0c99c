package org.besa.app.server;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.besa.app.commandline.Surroundings;
import org.besa.postgres.WhenRoot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: runs the server until it is ended. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the server, which starts locked: besa unlock gives it its keys.",
        footer = {
            "",
            "Settings: a file \"settings\" in the home (docs/operators.md).",
            "",
            "Example: besa serve --home /var/lib/besa/server --port 8017",
        })
public final class ServeCommand implements Callable<Integer> {
    /** EX_TEMPFAIL of sysexits.h: the launcher starts it again, without keys. */
    private static final int LOCKED = 75;

    private final Surroundings surroundings;

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where it listens; without it what the settings say, or 8017.")
    private @Nullable Integer port;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "Another PostgreSQL (15 or newer) in place of the one inside: postgresql://HOST:PORT/DATABASE.")
    private @Nullable String database;

    public ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        ServerSettings settings =
                ServerSettings.read(home.home(), Optional.ofNullable(port), Optional.ofNullable(database));
        try (RunningServer server = RunningServer.start(home.home(), settings, WhenRoot.REFUSE, ended::countDown)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end-server"));
            boolean isNew = server.part(Locking.class).isNew();
            surroundings.out().println("Besa is ready at " + server.address().origin());
            surroundings
                    .out()
                    .println((isNew ? "It is new, and has no keys yet" : "It is locked") + ": besa unlock --home "
                            + home.home().root());
            surroundings.out().flush();
            ended.await();
        }
        return LOCKED;
    }
}
