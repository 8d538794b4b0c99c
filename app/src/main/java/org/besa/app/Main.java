package org.besa.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line. Alone it prints help with examples.
 *
 * <p>Exit codes of every command: 0 done, 1 the answer is "no", 2 the input or the files cannot be read or used. The
 * launcher adds 3, no JDK 25; a fault of Besa itself ends with 70, so that a script never takes it for an answer.
 */
@Command(
        name = "besa",
        versionProvider = Main.ManifestVersion.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Besa shows what is owed to a person on each day, by whom, and why.",
        footer = {
            "",
            "Examples:",
            "  besa --version    which Besa this is",
            "  besa test         build everything and run every check",
            "",
            "Exit codes: 0 done; 1 the answer is \"no\"; 2 input or files not readable;",
            "3 no JDK 25; 70 a fault of Besa itself.",
        })
public final class Main implements Runnable {

    private static final int FAULT_OF_OURS = 70;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine commandLine = spec.commandLine();
        commandLine.usage(commandLine.getOut());
    }

    /** Runs one command and gives its exit code; never ends the JVM. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((fault, commandLine, parsed) -> {
                    err.println("besa: a fault of Besa itself, please report it:");
                    fault.printStackTrace(err);
                    return FAULT_OF_OURS;
                })
                .execute(arguments);
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        int exitCode = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** The version that the build wrote into the jar's manifest; "development" when run from classes. */
    static final class ManifestVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            @Nullable String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"besa " + (version == null ? "development" : version)};
        }
    }
}
