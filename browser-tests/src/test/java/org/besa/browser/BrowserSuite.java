package org.besa.browser;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests with the tag {@code browser}, and prints "ok …" or "not ok …" for each. Arguments: names of classes, or {@code not} and names of classes, for all
 * others; without, all.
 */
final class BrowserSuite implements TestExecutionListener {
    private static final String NOT = "not";

    private final PrintStream out;
    private final Map<UniqueId, Long> began = new HashMap<>();
    private int passed;
    private int failed;

    private BrowserSuite(PrintStream out) {
        this.out = out;
    }

    static void main(String[] args) {
        BrowserSuite suite = new BrowserSuite(System.out);
        Launcher launcher = LauncherFactory.create();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage(BrowserSuite.class.getPackageName()))
                        .filters(
                                TagFilter.includeTags("browser"),
                                includeClassNamePatterns(".*Test"),
                                asked(List.of(args)))
                        .build(),
                suite);
        System.exit(suite.failed == 0 && suite.passed > 0 ? 0 : 1);
    }

    private static ClassNameFilter asked(List<String> words) {
        if (words.isEmpty()) {
            return includeClassNamePatterns(".*");
        }
        return words.getFirst().equals(NOT)
                ? excludeClassNamePatterns(named(words.subList(1, words.size())))
                : includeClassNamePatterns(named(words));
    }

    private static String named(List<String> classes) {
        return ".*\\.(?:" + String.join("|", classes) + ")";
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        began.put(test.getUniqueIdObject(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
            boolean good = result.getStatus() == Status.SUCCESSFUL;
            passed += good ? 1 : 0;
            failed += good ? 0 : 1;
            out.println((good ? "ok " : "not ok ") + test.getLegacyReportingName() + " (" + place(test) + ", "
                    + seconds(test) + " s)");
            result.getThrowable().ifPresent(wrong -> wrong.printStackTrace(out));
        }
    }

    private long seconds(TestIdentifier test) {
        long now = System.nanoTime();
        return Duration.ofNanos(now - began.getOrDefault(test.getUniqueIdObject(), now))
                .toSeconds();
    }

    private static String place(TestIdentifier test) {
        String id = test.getUniqueId();
        return id.substring(id.indexOf("class:") + "class:".length()).replaceAll("].*", "");
    }
}
