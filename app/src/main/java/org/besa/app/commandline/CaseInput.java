package org.besa.app.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.source.CaseFileReader;
import org.besa.continuity.source.LoadedCase;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.SourceFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The case file and the packs by which it is judged. */
final class CaseInput {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Parameters(paramLabel = "CASE.yaml", description = "The case file: facts, documents, assistance, statements.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--pack",
            paramLabel = "FILE",
            description =
                    "A rule pack (a file, or a shipped one's id) besides those that the case names; may be repeated.")
    private List<String> packs = new ArrayList<>();

    /**
     * Reads them.
     *
     * @throws org.besa.continuity.source.FaultyInput if a file cannot be used
     */
    LoadedCase read(Surroundings surroundings) {
        RulePackLibrary library = new RulePackLibrary(surroundings.home());
        PackChoice choice = new PackChoice(library, command.commandLine());
        return new CaseFileReader(library).read(SourceFile.at(caseFile), choice.all(packs));
    }
}
