package org.besa.app.server;

import java.nio.file.Path;
import java.util.List;
import org.besa.app.commandline.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit}: what can be done with a server's audit log. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The audit log of a running server.")
public final class AuditCommand implements Runnable {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    public AuditCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what about the audit log? There is: export");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the audit log of a running, unlocked server into a new folder, which besa verify checks.",
            footer = {"", "Example: besa audit export log-of-november"})
    int export(
            @Parameters(paramLabel = "DIR", description = "The folder; not there yet. The server writes it.")
                    Path folder,
            @Mixin HomeOption home) {
        String place = folder.toAbsolutePath().normalize().toString();
        return home.tell(home.call().say(List.of("audit-export", place)), surroundings);
    }
}
