package org.besa.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as {@code besa demo} starts it, in a process of its own. What it prints is all that is known about it. */
final class Demo implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Besa is ready at (\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("Everybody's password: (\\S+)");
    private static final Pattern PERSON = Pattern.compile("(?m)^(\\w+) +\\d{6} +([A-Z2-7]{32}) ");
    /** Stands below the table of people. */
    private static final String LAST = "A code is good for half a minute";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final int SECONDS_TO_END = 30;

    private final Path folder;
    private final Process process;
    private String origin = "";
    private String password = "";
    private final Map<String, Person> people = new HashMap<>();

    private Demo(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts it, and waits until somebody can sign in.
     *
     * @param jar what Maven packed
     */
    static Demo start(Path jar) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("besa-browser-");
        // As root the database runs as somebody else, who must pass through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // It lives for minutes, in which the optimizing compiler costs more than it brings in.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        jar.toString(),
                        "demo",
                        "--port",
                        "0",
                        "--settings",
                        settings(folder).toString())
                .redirectOutput(folder.resolve("printed").toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
        // Whoever stops the tests does not leave a server and its database behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-demo"));
        Demo demo = new Demo(folder, process);
        demo.read(demo.awaitStart());
        return demo;
    }

    /** Names a mail server, so that pages show what they show where there is one; nobody listens there. */
    private static Path settings(Path folder) throws IOException {
        return Files.write(
                folder.resolve("settings"),
                List.of("mail.host = localhost", "mail.port = 1", "mail.from = lamp@lantern.example"));
    }

    private String awaitStart() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            String printed = Files.readString(folder.resolve("printed"));
            if (printed.contains(LAST)) {
                return printed;
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        String log = Files.readString(folder.resolve("log"));
        close();
        throw new IllegalStateException("the demo did not start:\n" + log);
    }

    private void read(String printed) {
        origin = found(READY, printed);
        password = found(PASSWORD, printed);
        PERSON.matcher(printed)
                .results()
                .forEach(row -> people.put(row.group(1), new Person(row.group(1), row.group(2))));
    }

    private static String found(Pattern pattern, String printed) {
        return pattern.matcher(printed)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing like " + pattern + " in:\n" + printed));
    }

    /** Where it answers, without a slash at the end. */
    String origin() {
        return origin;
    }

    String password() {
        return password;
    }

    Person person(String name) {
        return Optional.ofNullable(people.get(name)).orElseThrow();
    }

    /** All that it writes is below: its home, its temporary files, its log, what it prints. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
