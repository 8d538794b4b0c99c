package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs as an account, with an empty environment: no setting of the caller's reaches it, and no secret of the caller's.
 *
 * @param folder where it runs; the account must be able to enter it
 * @param words the program's absolute path and its arguments
 */
record Command(Account account, Path folder, List<String> words) {

    /** @param output what it said, errors included */
    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }

        String lastLine() {
            return output.strip().lines().reduce("", (earlier, line) -> line).strip();
        }
    }

    /** Ready to be started, with {@code before} in front of everything. */
    ProcessBuilder builder(List<String> before) {
        List<String> all = new ArrayList<>(before);
        all.addAll(account.prefix());
        all.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    /**
     * Runs it to its end.
     *
     * @param input what it reads
     * @param limit how long it may take; then it is killed
     */
    Outcome run(String input, Duration limit) {
        Process process = start(builder(List.of()));
        CompletableFuture<String> output = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try (var said = process.getInputStream()) {
                output.complete(new String(said.readAllBytes(), UTF_8));
            } catch (IOException e) {
                output.completeExceptionally(new UncheckedIOException(e));
            }
        });
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(UTF_8));
            } catch (IOException e) {
                // It ended without reading; its output says why.
            }
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new PostgresFault(
                        words.getFirst(), "it does not end within " + limit.toSeconds() + " s", "look at the disk");
            }
            return new Outcome(process.exitValue(), output.join());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresFault(words.getFirst(), "it was interrupted", "start again", e);
        }
    }

    Process start(ProcessBuilder builder) {
        Path program = Path.of(words.getFirst());
        try {
            return builder.start();
        } catch (IOException e) {
            throw notStarted(program, e);
        }
    }

    private static PostgresFault notStarted(Path program, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("Permission denied") && Files.isExecutable(program)) {
            return new PostgresFault(
                    program.toString(),
                    "the disk's mount forbids to run programs (noexec)",
                    "choose another home",
                    cause);
        }
        if (said.contains("No such file") && Files.isExecutable(program)) {
            return new PostgresFault(
                    program.toString(),
                    "it needs the C library glibc, which this machine has not",
                    "use a PostgreSQL of your own, 15 or newer",
                    cause);
        }
        return new PostgresFault(program.toString(), "cannot be started (" + said + ")", "look at the file", cause);
    }
}
