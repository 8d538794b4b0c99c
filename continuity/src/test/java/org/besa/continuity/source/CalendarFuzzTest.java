package org.besa.continuity.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** Whatever bytes a calendar consists of, its reader reads it or says what is wrong. */
@Tag("fuzz")
class CalendarFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void says(byte[] content) {
        try {
            new CalendarReader().read(SourceFile.of("F", content));
        } catch (FaultyInput e) {
            new Complaint(e).isGood();
        }
    }
}
