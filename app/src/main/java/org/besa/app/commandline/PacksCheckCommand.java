package org.besa.app.commandline;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.besa.continuity.examples.Difference;
import org.besa.continuity.examples.ExampleRun;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.SourceFile;
import org.besa.continuity.source.WorkedExamples;
import org.besa.continuity.source.WorkedExamplesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code packs check}: reads a pack and runs the examples beside it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a rule pack, checks it, and runs the examples.yaml beside it.",
        footer = {
            "",
            "Exit code 1: an example fails; 2: a file cannot be used, with one line per fault.",
            "",
            "Example: besa packs check rulepacks/gb-modern-slavery/pack.yaml",
        })
public final class PacksCheckCommand implements Callable<Integer> {
    private static final int EXAMPLE_FAILS = 1;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The pack, for example rulepacks/ID/pack.yaml.")
    private Path file = Path.of("");

    PacksCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = surroundings.out();
        RulePackLibrary library = new RulePackLibrary(surroundings.home());
        RulePack pack = library.loadFile(file);
        int rules = pack.provisions().size()
                + pack.obligations().size()
                + pack.deadlines().size();
        out.println(pack.id() + ": " + rules + (rules == 1 ? " rule" : " rules") + ", sha256 " + pack.sha256());
        Path beside = file.resolveSibling("examples.yaml");
        if (!Files.exists(beside)) {
            out.println("no examples beside it: write " + beside);
            out.flush();
            return 0;
        }
        WorkedExamples examples = new WorkedExamplesReader(library).read(SourceFile.at(beside), pack);
        List<Difference> differences = examples.examples().stream()
                .flatMap(example -> new ExampleRun(example).differences().stream())
                .toList();
        differences.forEach(out::println);
        long failed = differences.stream().map(Difference::example).distinct().count();
        int all = examples.examples().size();
        out.println(failed == 0 ? allWell(all) : failed + " of " + all + " examples fail");
        out.flush();
        return failed == 0 ? 0 : EXAMPLE_FAILS;
    }

    private static String allWell(int examples) {
        return examples == 1 ? "1 example comes out as written" : examples + " examples come out as written";
    }
}
