package org.besa.app.commandline;

import org.besa.app.report.PackListText;
import org.besa.app.report.Page;
import org.besa.continuity.source.RulePackLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code packs}: the rules that Besa ships; its subcommands check a pack and compare two. */
@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        description = "Lists the rule packs that Besa ships, how many rules each has, and how well they were checked.",
        synopsisSubcommandLabel = "[check FILE | diff A B]")
public final class PacksCommand implements Runnable {
    private final Surroundings surroundings;

    private PacksCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command with its subcommands. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new PacksCommand(surroundings))
                .addSubcommand(new PacksCheckCommand(surroundings))
                .addSubcommand(new PacksDiffCommand(surroundings));
    }

    @Override
    public void run() {
        RulePackLibrary library = new RulePackLibrary(surroundings.home());
        Page page = surroundings.terminal().page();
        new PackListText(library.ids().stream().map(library::load).toList()).print(page);
        surroundings.out().print(page);
        surroundings.out().flush();
    }
}
