package org.besa.testsupport;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts tests and time by kind, for the table that {@code ./besa test} ends with.
 *
 * <p>Surefire's own reports know classes but no tags. A kind is a test's tag ({@code unit} without one). When a plan ends, one file is written into the directory named by the
 * system property {@code besa.suites}, a line per kind: kind, tests, failures, skipped, milliseconds, separated by
 * tabs. Without the property, as in an IDE, nothing is written.
 *
 * <p>A class that fails or is disabled as a whole counts as one test, so that it cannot vanish from the table. The
 * time of a class outside its tests (setting up, tearing down) belongs to the class's kind.
 */
public final class SuiteReport implements TestExecutionListener {

    /** "long" says when a test runs; Jazzer puts "jazzer" on its tests by itself. */
    private static final Set<String> NOT_A_KIND = Set.of("long", "jazzer");

    private record Tally(int tests, int failures, int skipped, long nanos) {

        static final Tally PASSED = new Tally(1, 0, 0, 0);
        static final Tally FAILED = new Tally(1, 1, 0, 0);
        static final Tally SKIPPED = new Tally(1, 0, 1, 0);

        static Tally time(long nanos) {
            return new Tally(0, 0, 0, nanos);
        }

        Tally plus(Tally other) {
            return new Tally(
                    tests + other.tests, failures + other.failures, skipped + other.skipped, nanos + other.nanos);
        }
    }

    private final @Nullable String directory;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Map<UniqueId, Long> starts = new ConcurrentHashMap<>();
    private final Map<UniqueId, Long> nanosOfChildren = new ConcurrentHashMap<>();

    /** For the service loader. */
    public SuiteReport() {
        this(System.getProperty("besa.suites"));
    }

    /** @param directory where the counts go; null: nowhere */
    SuiteReport(@Nullable String directory) {
        this.directory = directory;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        starts.put(identifier.getUniqueIdObject(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        add(identifier, Tally.SKIPPED);
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        time(identifier);
        if (result.getStatus() == Status.FAILED) {
            add(identifier, Tally.FAILED);
        } else if (result.getStatus() == Status.ABORTED) {
            add(identifier, Tally.SKIPPED);
        } else if (identifier.isTest()) {
            add(identifier, Tally.PASSED);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (directory == null || tallies.isEmpty()) {
            return;
        }
        String lines = tallies.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(joining());
        try {
            Path folder = Files.createDirectories(Path.of(directory));
            Files.writeString(Files.createTempFile(folder, "run-", ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the suites' report into " + directory, e);
        }
        // Where several JVMs share the classes, one JVM runs many plans, a class each.
        tallies.clear();
    }

    private void time(TestIdentifier identifier) {
        UniqueId id = identifier.getUniqueIdObject();
        Long start = starts.remove(id);
        Optional<UniqueId> parent = identifier.getParentIdObject();
        if (start == null || parent.isEmpty()) {
            return; // the engine itself: its time is nobody's
        }
        long nanos = System.nanoTime() - start;
        nanosOfChildren.merge(parent.get(), nanos, Long::sum);
        Long ofChildren = nanosOfChildren.remove(id);
        // Children that ran at once can sum to more than their parent.
        add(identifier, Tally.time(Math.max(0, nanos - (ofChildren == null ? 0 : ofChildren))));
    }

    private void add(TestIdentifier identifier, Tally tally) {
        tallies.merge(kind(identifier), tally, Tally::plus);
    }

    private static String kind(TestIdentifier identifier) {
        String tags = identifier.getTags().stream()
                .map(TestTag::getName)
                .filter(tag -> !NOT_A_KIND.contains(tag))
                .sorted()
                .collect(joining("+"));
        return tags.isEmpty() ? "unit" : tags;
    }

    private static String line(String kind, Tally tally) {
        return "%s\t%d\t%d\t%d\t%d%n"
                .formatted(
                        kind,
                        tally.tests(),
                        tally.failures(),
                        tally.skipped(),
                        Duration.ofNanos(tally.nanos()).toMillis());
    }
}
