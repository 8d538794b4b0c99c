package org.besa.app.server;

import java.util.List;
import java.util.concurrent.Callable;
import org.besa.app.commandline.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code unlock}: gives a running server its keys. */
@Command(
        name = "unlock",
        mixinStandardHelpOptions = true,
        description =
                "Gives a running server its keys. The first time it makes them, and your passphrase becomes the passphrase.",
        footer = {
            "",
            "The passphrase is typed unseen, or is the first line of standard input.",
            "",
            "Example: besa unlock"
        })
public final class UnlockCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Typing typing;

    @Mixin
    private HomeOption home = new HomeOption();

    public UnlockCommand(Surroundings surroundings, Typing typing) {
        this.surroundings = surroundings;
        this.typing = typing;
    }

    @Override
    public Integer call() {
        ControlCall server = home.call();
        boolean isNew = server.say(List.of("status")).text().startsWith("new");
        if (isNew && typing.isByHand()) {
            surroundings.out().println("""
                    This server is new. Choose a passphrase of twelve characters or more; six random words are good.
                    Nobody can help who loses it: what was sealed is lost with it. Write it down, and lock that away.""");
            surroundings.out().flush();
        }
        return home.tell(server.say(List.of("unlock", typing.secret("Passphrase", isNew))), surroundings);
    }
}
