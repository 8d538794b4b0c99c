package org.besa.verify.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** tools/verify-log.py in a process of its own, which answers for one export after another. */
final class PythonVerifier implements AutoCloseable {
    private static final Path SCRIPT =
            Path.of(System.getProperty("besa.home", "..")).resolve("tools/verify-log.py");
    private static final Pattern NOT_INTACT = Pattern.compile("not intact from log ([0-9]+), entry ([0-9]+)");

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    PythonVerifier() throws IOException {
        process = new ProcessBuilder("python3", SCRIPT.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        questions = process.outputWriter(UTF_8);
        answers = process.inputReader(UTF_8);
    }

    /** Whether this machine has what it takes. */
    static boolean canRun() {
        return Stream.of("python3", "openssl")
                .allMatch(program -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** Asks, without waiting for the answer. */
    void ask(Path export) throws IOException {
        questions.write(export + "\n");
        questions.flush();
    }

    /** The answer to the question that was asked first of those not yet answered. */
    Answer answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the Python verifier has ended");
        }
        Matcher place = NOT_INTACT.matcher(line);
        if (place.matches()) {
            return new Answer(1, place.group(1) + "/" + place.group(2), line);
        }
        return new Answer(line.equals("intact") ? 0 : 2, "", line);
    }

    /** Ends it, and gives its exit code: that of the worst export. */
    int finish() throws IOException, InterruptedException {
        questions.close();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /**
     * What a verifier says.
     *
     * @param exitCode 0, 1 or 2
     * @param place log and entry with "/" between; empty unless the exit code is 1
     * @param words its own
     */
    record Answer(int exitCode, String place, String words) {
        boolean agreesWith(Answer other) {
            return exitCode == other.exitCode && place.equals(other.place);
        }
    }
}
