package org.besa.app.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.besa.app.report.PlainWords;
import org.besa.app.report.SimulationJson;
import org.besa.app.report.SimulationText;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.cohort.Cohort;
import org.besa.continuity.cohort.CohortBuilder;
import org.besa.continuity.cohort.Simulation;
import org.besa.continuity.cohort.Simulator;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.program.View;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.CohortReader;
import org.besa.continuity.source.RulePackLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: who would lose what if one set of packs replaced another. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description =
                "Shows who would lose what, by need, week and party, if one set of packs took the place of another.",
        footer = {
            "",
            "COHORT.csv has one fact a row: case,kind,code,value,from,through,recorded",
            "",
            "Example: besa simulate cohort.csv --pack proposal.yaml --against gb-asylum-support",
        })
public final class SimulateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "COHORT.csv", description = "The people: one fact a row.")
    private Path cohortFile = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "A",
            required = true,
            split = ",",
            description = "The proposal: pack ids or files, several by commas or by repeating the option.")
    private List<String> proposal = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "B",
            required = true,
            split = ",",
            description = "The law of today, which the proposal would replace: pack ids or files.")
    private List<String> today = new ArrayList<>();

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Option(names = "--list", description = "Name the cases that would lose.")
    private boolean list;

    @Mixin
    private FormatOption format = new FormatOption();

    public SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Moment looked = moment.moment(surroundings.today());
        RulePackLibrary library = new RulePackLibrary(surroundings.home());
        PackChoice choice = new PackChoice(library, command.commandLine());
        List<RulePack> proposed = choice.all(proposal);
        List<RulePack> current = choice.all(today);
        List<RulePack> both = new ArrayList<>(current);
        both.addAll(proposed);
        Progress progress = new Progress(surroundings);
        CohortBuilder people = new CohortBuilder();
        new CohortReader(vocabulary(library, both)).read(cohortFile, (caseId, entry) -> {
            people.entry(caseId, entry);
            progress.step("facts read");
        });
        Cohort cohort = people.build();
        View view = new View(
                EpochDays.of(looked.asOf()),
                EpochDays.of(looked.knownOn()),
                EpochDays.of(looked.asOf()),
                EpochDays.of(looked.through()));
        Simulation simulation = new Simulator(proposed, current, null)
                .run(cohort, view, done -> progress.reach("people computed", done));
        progress.end();
        format.write(
                surroundings,
                page -> new SimulationText(new PlainWords(both))
                        .print(page, simulation, String.join(", ", proposal), String.join(", ", today), list),
                json -> new SimulationJson(simulation, looked, proposed, current).write(json));
        return 0;
    }

    private static Vocabulary vocabulary(RulePackLibrary library, List<RulePack> packs) {
        Vocabulary vocabulary = library.vocabulary();
        for (RulePack pack : packs) {
            vocabulary = vocabulary.with(pack.codes());
        }
        return vocabulary;
    }
}
