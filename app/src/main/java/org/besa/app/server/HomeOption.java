package org.besa.app.server;

import java.nio.file.Path;
import org.besa.app.commandline.Surroundings;
import picocli.CommandLine.Option;

/** {@code --home}, the same for every command about a server. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The folder in which everything of the server lies; without it \"besa-server\" in your own folder.")
    private Path home = Path.of(System.getProperty("user.home", "."), "besa-server");

    ServerHome home() {
        return new ServerHome(home);
    }

    ControlCall call() {
        return new ControlCall(home().control());
    }

    /** Hands on what a server says to whoever typed a command, and gives the exit code. */
    int tell(ControlCall.Answer answer, Surroundings to) {
        boolean done = answer.exitCode() == 0;
        (done ? to.out() : to.err()).print(done ? answer.text() : "besa: " + answer.text());
        to.out().flush();
        to.err().flush();
        return answer.exitCode();
    }
}
