package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.besa.verify.text.NotReadable;
import org.junit.jupiter.api.Tag;

/** Whatever bytes a note, a checkpoint or a key consists of: what can be read is written again to the byte, all else is named. */
@Tag("fuzz")
class NoteFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void readsWhatItWrites(byte[] content) {
        try {
            SignedNote note = SignedNote.parse(content);
            assertThat(note.bytes()).isEqualTo(content);
            assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
        } catch (NotReadable e) {
            assertThat(e.fault()).isNotBlank();
        }
        String text = new String(content, UTF_8);
        try {
            assertThat(VerifierKey.parse(text)).hasToString(text);
        } catch (NotReadable e) {
            assertThat(e.fault()).isNotBlank();
        }
    }
}
