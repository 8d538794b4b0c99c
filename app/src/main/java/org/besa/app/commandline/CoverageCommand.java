package org.besa.app.commandline;

import java.util.concurrent.Callable;
import org.besa.app.report.CoverageJson;
import org.besa.app.report.CoverageText;
import org.besa.app.report.PlainWords;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.source.LoadedCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coverage}: the whole answer for one case. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "Shows what is owed to a person on each day and what is missing, what ends next, and what to ask.",
        footer = {"", "Example: besa coverage docs/examples/move-on.yaml --as-of 2024-10-08"})
public final class CoverageCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CaseInput input = new CaseInput();

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    public CoverageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Moment looked = moment.moment(surroundings.today());
        LoadedCase read = input.read(surroundings);
        ContinuityEngine engine = new ContinuityEngine(read.packs(), read.vocabulary(), read.calendar());
        Coverage coverage = engine.assess(read.file(), looked);
        PlainWords words = new PlainWords(read.packs());
        format.write(
                surroundings,
                page -> new CoverageText(words).print(page, coverage),
                json -> new CoverageJson(words, coverage).write(json));
        return 0;
    }
}
