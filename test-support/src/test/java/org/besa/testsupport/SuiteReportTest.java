package org.besa.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SuiteReportTest {
    /** Else the report of the real run counts these too. */
    private static final LauncherConfig ALONE = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    @TempDir
    Path folder;

    @Test
    void countsEachTestOnceHoweverManyPlansAreRun() throws IOException {
        SuiteReport report = new SuiteReport(folder.toString());
        for (Class<?> one : List.of(Two.class, One.class)) {
            LauncherFactory.create(ALONE)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(one))
                                    .build(),
                            report);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("one\t1\t0\t0", "two\t2\t0\t0"),
                    files.map(SuiteReportTest::counts).sorted().toList());
        }
    }

    private static String counts(Path file) {
        try {
            String line = Files.readString(file).strip();
            return line.substring(0, line.lastIndexOf('\t'));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Tag("one")
    static class One {
        @Test
        void first() {}
    }

    @Tag("two")
    static class Two {
        @Test
        void first() {}

        @Test
        void second() {}
    }
}
