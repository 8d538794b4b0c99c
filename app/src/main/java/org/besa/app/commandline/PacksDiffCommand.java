package org.besa.app.commandline;

import java.util.concurrent.Callable;
import org.besa.app.report.PackDifference;
import org.besa.app.report.PackDifferenceText;
import org.besa.app.report.Page;
import org.besa.continuity.source.RulePackLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code packs diff}: what stands differently in one pack than in another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says in words what stands differently in pack B than in pack A: rules gone, new, and changed.",
        footer = {"", "Example: besa packs diff eu-reception-2013 eu-reception-2024"})
public final class PacksDiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "A", description = "A pack's id, or a file.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "A pack's id, or a file.")
    private String second = "";

    PacksDiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PackChoice choice = new PackChoice(new RulePackLibrary(surroundings.home()), command.commandLine());
        PackDifference difference = PackDifference.between(choice.of(first), choice.of(second));
        Page page = surroundings.terminal().page();
        new PackDifferenceText(difference).print(page, first, second);
        surroundings.out().print(page);
        surroundings.out().flush();
        return 0;
    }
}
