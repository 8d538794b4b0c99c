package org.besa.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stand-alone verifier: {@code java -jar besa-verify.jar EXPORT}. It needs a JDK and nothing else. */
public final class Main {
    private static final int NOT_USABLE = 2;
    private static final int FAULT_OF_OURS = 70;
    private static final String USAGE = """
            Usage: java -jar besa-verify.jar EXPORT [--key KEY] [--checkpoint FILE]…
                        [--witness KEY]… [--format text|json]

            Says whether an exported audit log is intact, and if not, what is wrong.

              EXPORT              the folder that holds "keys" and "log"
              --key KEY           the log's key, as somebody told you by another way:
                                  NAME+ID+KEY, or a file that holds that
              --checkpoint FILE   a checkpoint that you kept from an earlier export
              --witness KEY       the key of a witness whom you trust
              --format FORMAT     text (for reading) or json (for programs)

            Exit code 0: intact. 1: not intact. 2: not readable as a log.
            """;

    private Main() {}

    /** Runs it, and ends the JVM with the exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(List.of(arguments), out, err);
        out.flush();
        System.exit(exitCode);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        try {
            VerifyRequest.Answer answer = request(arguments).answer();
            out.print(answer.report());
            err.print(answer.fault());
            return answer.exitCode();
        } catch (IllegalArgumentException e) {
            err.println("besa-verify: " + e.getMessage());
            err.println("Try: java -jar besa-verify.jar --help");
            return NOT_USABLE;
        } catch (RuntimeException e) {
            // Never 1: a script would take it for an answer.
            err.println("besa-verify: a fault of the verifier itself, please report it:");
            e.printStackTrace(err);
            return FAULT_OF_OURS;
        }
    }

    private static VerifyRequest request(List<String> arguments) {
        List<Path> exports = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Path> checkpoints = new ArrayList<>();
        List<String> witnesses = new ArrayList<>();
        String format = "text";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                exports.add(path(argument));
                continue;
            }
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            if (!List.of("--key", "--checkpoint", "--witness", "--format").contains(option)) {
                throw new IllegalArgumentException("there is no option '" + option + "'");
            }
            if (equals < 0 && ++i == arguments.size()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = equals < 0 ? arguments.get(i) : argument.substring(equals + 1);
            switch (option) {
                case "--key" -> keys.add(value);
                case "--checkpoint" -> checkpoints.add(path(value));
                case "--witness" -> witnesses.add(value);
                default -> format = value;
            }
        }
        if (exports.size() != 1) {
            throw new IllegalArgumentException(
                    exports.isEmpty() ? "name the folder of an export" : "name one export only");
        }
        if (keys.size() > 1) {
            throw new IllegalArgumentException("give one --key only");
        }
        if (!format.equals("text") && !format.equals("json")) {
            throw new IllegalArgumentException("--format is text or json, not '" + format + "'");
        }
        return new VerifyRequest(
                exports.getFirst(), keys.stream().findFirst(), checkpoints, witnesses, format.equals("json"));
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + typed + "' cannot be a path", e);
        }
    }
}
