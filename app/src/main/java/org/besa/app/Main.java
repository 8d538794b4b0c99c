package org.besa.app;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.besa.app.commandline.CoverageCommand;
import org.besa.app.commandline.ExplainCommand;
import org.besa.app.commandline.PacksCommand;
import org.besa.app.commandline.SimulateCommand;
import org.besa.app.commandline.Surroundings;
import org.besa.app.commandline.Terminal;
import org.besa.app.commandline.VerifyCommand;
import org.besa.app.database.DatabaseFault;
import org.besa.app.server.AdministratorCommand;
import org.besa.app.server.AuditCommand;
import org.besa.app.server.DemoCommand;
import org.besa.app.server.DoctorCommand;
import org.besa.app.server.LockCommand;
import org.besa.app.server.MetricsCommand;
import org.besa.app.server.ServeCommand;
import org.besa.app.server.ServerFault;
import org.besa.app.server.Typing;
import org.besa.app.server.UnlockCommand;
import org.besa.continuity.source.FaultyInput;
import org.besa.postgres.PostgresFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

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
            "  besa coverage docs/examples/move-on.yaml --as-of 2024-10-08",
            "      what is owed, what is missing, what ends next, what to ask",
            "  besa explain docs/examples/move-on.yaml --need shelter --on 2024-10-29",
            "      why: every rule and every fact behind that day",
            "  besa packs",
            "      the rules that Besa knows",
            "  besa verify docs/examples/log",
            "      whether an exported audit log is as it was signed",
            "  besa demo",
            "      a server to look at, with invented people and cases",
            "  besa serve, besa unlock, besa doctor",
            "      a server of your own (docs/operators.md)",
            "  besa test",
            "      build everything and run every check",
            "",
            "besa COMMAND --help tells more. Exit codes: 0 done; 1 the answer is \"no\";",
            "2 input or files not readable; 3 no JDK 25; 70 a fault of Besa itself.",
        })
public final class Main implements Runnable {

    private static final int INPUT_NOT_USABLE = 2;
    private static final int FAULT_OF_OURS = 70;
    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 100;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine commandLine = spec.commandLine();
        commandLine.usage(commandLine.getOut());
    }

    /** Runs one command and gives its exit code; never ends the JVM. */
    static int run(Surroundings surroundings, Typing typing, String... arguments) {
        Terminal terminal = surroundings.terminal();
        return new CommandLine(new Main())
                .addSubcommand(new CoverageCommand(surroundings))
                .addSubcommand(new ExplainCommand(surroundings))
                .addSubcommand(PacksCommand.commandLine(surroundings))
                .addSubcommand(new SimulateCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new UnlockCommand(surroundings, typing))
                .addSubcommand(new LockCommand(surroundings))
                .addSubcommand(new AdministratorCommand(surroundings, typing))
                .addSubcommand(new AuditCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new MetricsCommand(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(terminal.columns(), NARROWEST_HELP, WIDEST_HELP))
                .setParameterExceptionHandler((fault, typed) -> explain(fault))
                .setExecutionExceptionHandler((fault, commandLine, parsed) -> explain(fault, surroundings.err()))
                .execute(arguments);
    }

    /** What was typed cannot be used: one line, and where to read on. */
    private static int explain(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(name + ": " + what(fault));
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try: " + name + " --help");
        err.flush();
        return INPUT_NOT_USABLE;
    }

    private static @Nullable String what(ParameterException fault) {
        return fault instanceof UnmatchedArgumentException unmatched
                ? "there is no command or option '" + unmatched.getUnmatched().getFirst() + "'"
                : fault.getMessage();
    }

    private static int explain(Exception fault, PrintWriter err) {
        if (fault instanceof FaultyInput faulty) {
            faulty.lines().forEach(err::println);
            err.flush();
            return INPUT_NOT_USABLE;
        }
        if (fault instanceof ServerFault || fault instanceof PostgresFault || fault instanceof DatabaseFault) {
            err.println("besa: " + fault.getMessage());
            err.flush();
            return INPUT_NOT_USABLE;
        }
        err.println("besa: a fault of Besa itself, please report it:");
        fault.printStackTrace(err);
        err.flush();
        return FAULT_OF_OURS;
    }

    /** A reader that goes away early (a pager, {@code head}) is no fault: what cannot be written is dropped. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.of(System.getenv(), console() != null);
        Path home = Path.of(System.getProperty("besa.home", ""));
        int exitCode = run(
                new Surroundings(out, err, home, Clock.system(ZoneId.systemDefault()), terminal),
                new Typing(console(), System.in, err),
                arguments);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Where a person sits, if one does. JDK 25 gives no console where there is no terminal; earlier ones gave one that says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
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
