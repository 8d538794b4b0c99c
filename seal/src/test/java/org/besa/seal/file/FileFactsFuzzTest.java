package org.besa.seal.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.besa.seal.crypto.NotOpened;
import org.junit.jupiter.api.Tag;

/** Whatever bytes there are: they are facts, written as we write them, or refused by name. */
@Tag("fuzz")
class FileFactsFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void says(byte[] encoded) {
        try {
            assertThat(FileFacts.decode(encoded, "it").encoded()).isEqualTo(encoded);
        } catch (NotOpened e) {
            assertThat(e).hasMessageStartingWith("it does not open");
        }
    }
}
