package org.besa.app.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.besa.verify.VerifyRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether an exported audit log is intact. The same code as the stand-alone jar. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Says whether an exported audit log is intact, and if not, what is wrong and where.",
        footer = {
            "",
            "Exit code 0: intact; 1: not intact; 2: not readable as a log.",
            "",
            "Somebody without Besa needs a JDK and one file, which every build leaves as",
            ".besa/besa-verify.jar: java -jar besa-verify.jar EXPORT",
            "",
            "Example: besa verify docs/examples/log --checkpoint my-checkpoint",
        })
public final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "EXPORT", description = "The folder that holds \"keys\" and \"log\".")
    private Path export = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The log's key, as somebody told you by another way: NAME+ID+KEY, or a file that holds it.")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint that you kept from an earlier export; may be repeated.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "The key of a witness whom you trust, written like --key; may be repeated.")
    private List<String> witnesses = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    public VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        VerifyRequest.Answer answer =
                new VerifyRequest(export, Optional.ofNullable(key), checkpoints, witnesses, format.isJson()).answer();
        surroundings.out().print(answer.report());
        surroundings.out().flush();
        surroundings.err().print(answer.fault());
        surroundings.err().flush();
        return answer.exitCode();
    }
}
