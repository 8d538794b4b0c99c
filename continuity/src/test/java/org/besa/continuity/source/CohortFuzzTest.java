package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Whatever bytes a cohort consists of, its reader reads it or says what is wrong. */
@Tag("fuzz")
class CohortFuzzTest {
    private static final RulePackLibrary LIBRARY =
            new RulePackLibrary(Path.of("src/test/resources/org/besa/continuity/source/home"));

    @FuzzTest(maxDuration = "60s")
    void says(byte[] content) {
        try {
            Faults faults = new Faults("F");
            new CohortReader(LIBRARY.vocabulary())
                    .read(
                            new ByteArrayInputStream(content),
                            faults,
                            (id, entry) -> assertThat(entry).isNotNull());
            faults.throwIfAny();
        } catch (FaultyInput e) {
            new Complaint(e).isGood();
        }
    }
}
