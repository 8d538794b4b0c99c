package org.besa.browser;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintStream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests with the tag {@code browser}, and prints "ok …" or "not ok …" for each. Arguments: names of classes; without, all. */
final class BrowserSuite implements TestExecutionListener {
    private final PrintStream out;
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
                                includeClassNamePatterns(
                                        args.length == 0 ? ".*Test" : ".*\\.(?:" + String.join("|", args) + ")"))
                        .build(),
                suite);
        System.exit(suite.failed == 0 && suite.passed > 0 ? 0 : 1);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
            boolean good = result.getStatus() == Status.SUCCESSFUL;
            passed += good ? 1 : 0;
            failed += good ? 0 : 1;
            out.println((good ? "ok " : "not ok ") + test.getLegacyReportingName() + " (" + place(test) + ")");
            result.getThrowable().ifPresent(wrong -> wrong.printStackTrace(out));
        }
    }

    private static String place(TestIdentifier test) {
        String id = test.getUniqueId();
        return id.substring(id.indexOf("class:") + "class:".length()).replaceAll("].*", "");
    }
}
