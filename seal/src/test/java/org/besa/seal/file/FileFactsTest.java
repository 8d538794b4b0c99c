package org.besa.seal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import org.besa.seal.crypto.NotOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFactsTest {
    private static final FileFacts FACTS = new FileFacts(
            new FileLabel("ë.pdf", "application/pdf"), new Fingerprint(5, "ab".repeat(32), "cd".repeat(64)));
    private static final String ENCODED = "01" + "0006" + "c3ab2e706466" + "000f" + "6170706c69636174696f6e2f706466"
            + "0000000000000005" + "ab".repeat(32) + "cd".repeat(64);

    @Test
    void areWrittenInOneWay() {
        assertThat(HexFormat.of().formatHex(FACTS.encoded())).isEqualTo(ENCODED);
        assertThat(FileFacts.decode(HexFormat.of().parseHex(ENCODED), "it")).isEqualTo(FACTS);
    }

    @Test
    void keepTheLongestName() {
        FileFacts facts = new FileFacts(new FileLabel("n".repeat(1024), "a/b"), FACTS.original());

        assertThat(FileFacts.decode(facts.encoded(), "it")).isEqualTo(facts);
    }

    @Test
    void areRefusedWhenCutOrExtended() {
        byte[] encoded = FACTS.encoded();
        for (int size = 0; size <= encoded.length + 3; size++) {
            if (size != encoded.length) {
                assertRefused(Arrays.copyOf(encoded, size));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02" + "0001" + "61" + "0003" + "612f62" + "0000000000000005",
                "01" + "0000" + "0003" + "612f62" + "0000000000000005",
                "01" + "0002" + "c0af" + "0003" + "612f62" + "0000000000000005",
                "01" + "0003" + "eda080" + "0003" + "612f62" + "0000000000000005",
                "01" + "0001" + "61" + "0003" + "412f62" + "0000000000000005",
                "01" + "0001" + "61" + "0003" + "612f62" + "ffffffffffffffff",
                "01" + "ffff" + "61" + "0003" + "612f62" + "0000000000000005"
            })
    void areRefusedWhenTheyWereNeverWrittenByUs(String beginning) {
        assertRefused(HexFormat.of().parseHex(beginning + "ab".repeat(32) + "cd".repeat(64)));
    }

    private static void assertRefused(byte[] encoded) {
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> FileFacts.decode(encoded, "the facts"))
                .withMessageStartingWith("the facts does not open");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "application", "application/", "/pdf", "Application/pdf", "text/html; charset=utf-8", "a/b/c"
            })
    void needAMediaType(String mediaType) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileLabel("a", mediaType));
    }

    @Test
    void needANameThatCanBeWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileLabel("", "a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileLabel("ë".repeat(513), "a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileLabel("\ud800", "a/b"));
    }

    @Test
    void needAWholeFingerprint() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(-1, "ab".repeat(32), "cd".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(0, "AB".repeat(32), "cd".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(0, "ab".repeat(32), "cd".repeat(63)));
    }
}
