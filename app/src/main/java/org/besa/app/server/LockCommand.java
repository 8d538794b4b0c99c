package org.besa.app.server;

import java.util.List;
import java.util.concurrent.Callable;
import org.besa.app.commandline.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lock}: takes a running server's keys. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        description = "Takes the keys of a running server at once: it ends, and starts again without keys.",
        footer = {"", "Example: besa lock"})
public final class LockCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOption home = new HomeOption();

    public LockCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return home.tell(home.call().say(List.of("lock")), surroundings);
    }
}
