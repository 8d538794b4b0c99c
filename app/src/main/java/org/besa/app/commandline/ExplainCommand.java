package org.besa.app.commandline;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.besa.app.report.ExplanationJson;
import org.besa.app.report.ExplanationText;
import org.besa.app.report.PlainWords;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.source.LoadedCase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: why one need is covered as it is on one day. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows why: every rule that speaks of a need on a day, with its conditions, facts and place in the law.",
        footer = {
            "",
            "Example: besa explain docs/examples/move-on.yaml --need shelter --on 2024-10-29 --as-of 2024-10-08"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CaseInput input = new CaseInput();

    @Option(
            names = "--need",
            paramLabel = "NEED",
            required = true,
            converter = NeedConverter.class,
            description = "The need to explain, for example shelter or legal-status.")
    private Need need = Need.SHELTER;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            required = true,
            converter = DayConverter.class,
            description = "The day to explain (YYYY-MM-DD).")
    private LocalDate on = LocalDate.MIN;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    public ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Moment looked = moment.moment(surroundings.today());
        LoadedCase read = input.read(surroundings);
        ContinuityEngine engine = new ContinuityEngine(read.packs(), read.vocabulary(), read.calendar());
        Coverage coverage = engine.assess(read.file(), looked);
        @Nullable Span span = coverage.spanOn(need, on).orElse(null);
        Explanation explanation = engine.explain(read.file(), looked, need, on);
        format.write(
                surroundings,
                page -> new ExplanationText(new PlainWords(read.packs())).print(page, explanation, coverage, span),
                json -> new ExplanationJson(explanation, coverage, span).write(json));
        return 0;
    }
}
