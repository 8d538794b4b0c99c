package org.besa.continuity.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Whatever bytes a case file consists of, its reader reads it or says what is wrong. */
@Tag("fuzz")
class CaseFileFuzzTest {
    private static final RulePackLibrary LIBRARY =
            new RulePackLibrary(Path.of("src/test/resources/org/besa/continuity/source/home"));

    @FuzzTest(maxDuration = "60s")
    void says(byte[] content) {
        try {
            new CaseFileReader(LIBRARY).read(SourceFile.of("F", content), List.of());
        } catch (FaultyInput e) {
            new Complaint(e).isGood();
        }
    }
}
