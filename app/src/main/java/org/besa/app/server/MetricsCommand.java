package org.besa.app.server;

import java.util.List;
import java.util.concurrent.Callable;
import org.besa.app.commandline.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code metrics}: figures about a running server. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description =
                "Prints figures about a running server, none about cases or people, in the text format of Prometheus.",
        footer = {"", "Example: besa metrics > /var/lib/node-exporter/besa.prom"})
public final class MetricsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOption home = new HomeOption();

    public MetricsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return home.tell(home.call().say(List.of("metrics")), surroundings);
    }
}
