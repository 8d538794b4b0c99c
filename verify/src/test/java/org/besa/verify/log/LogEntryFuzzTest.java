package org.besa.verify.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.besa.verify.text.NotReadable;
import org.junit.jupiter.api.Tag;

/** Whatever bytes an entry consists of: what can be read is written again to the byte, all else is named. */
@Tag("fuzz")
class LogEntryFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void readsWhatItWrites(byte[] content) {
        try {
            assertThat(LogEntry.parse(content).bytes()).isEqualTo(content);
        } catch (NotReadable e) {
            assertThat(e.fault()).isNotBlank();
        }
    }
}
