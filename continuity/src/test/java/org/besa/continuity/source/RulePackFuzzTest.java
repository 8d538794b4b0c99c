package org.besa.continuity.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Whatever bytes a rule pack consists of, its reader reads it or says what is wrong. */
@Tag("fuzz")
class RulePackFuzzTest {
    private static final RulePackLibrary LIBRARY =
            new RulePackLibrary(Path.of("src/test/resources/org/besa/continuity/source/home"));

    @FuzzTest(maxDuration = "60s")
    void says(byte[] content) {
        try {
            new RulePackReader(LIBRARY.vocabulary(), LIBRARY.calendars()).read(SourceFile.of("F", content));
        } catch (FaultyInput e) {
            new Complaint(e).isGood();
        }
    }
}
