package org.besa.app.commandline;

import java.nio.file.Path;
import java.util.List;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.RulePackLibrary;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Packs as they are named on the command line: a shipped one by its id, any other by its file. */
record PackChoice(RulePackLibrary library, CommandLine command) {

    /**
     * The pack of that name.
     *
     * @throws ParameterException if it is neither an id nor looks like a file
     * @throws org.besa.continuity.source.FaultyInput if it cannot be read
     */
    RulePack of(String idOrFile) {
        if (library.ids().contains(idOrFile)) {
            return library.load(idOrFile);
        }
        if (idOrFile.contains("/") || idOrFile.contains("\\") || idOrFile.contains(".")) {
            return library.loadFile(Path.of(idOrFile));
        }
        throw new ParameterException(
                command,
                "there is no pack '" + idOrFile + "'; give a file, or one of: " + String.join(", ", library.ids()));
    }

    List<RulePack> all(List<String> idsOrFiles) {
        return idsOrFiles.stream().map(this::of).toList();
    }
}
