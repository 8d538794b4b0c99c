package org.besa.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters join as a reader expects: by the letters beside them, over marks, and not over a zero-width non-joiner. {@code -Dbesa.seed} repeats a failed run. */
class PersianShaperTest {
    private static final long USUAL = 33;
    private static final int WORDS = 5_000;
    private static final int LONGEST = 12;
    /** Letters of which ICU knows all forms; it leaves hamza alone. */
    private static final String ARABIC = "آأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوي ";

    private static final String PERSIAN = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأ\u200c ()0۱";

    private final PersianShaper shaper = new PersianShaper();

    @ParameterizedTest
    @CsvSource({
        "پپپ, FB58 FB59 FB57",
        "چچچ, FB7C FB7D FB7B",
        "ککک, FB90 FB91 FB8F",
        "گگگ, FB94 FB95 FB93",
        "ییی, FBFE FBFF FBFD",
        "ژژ, FB8A FB8A",
        "بژ, FE91 FB8B",
        "ی, FBFC",
        "سلام, FEB3 FEFC FEE1",
        "لا, FEFB",
        "بلا, FE91 FEFC",
        "لآ, FEF5",
        "لله, FEDF FEE0 FEEA",
        "آب, FE81 FE8F",
        "مسئول, FEE3 FEB4 FE8C FEEE FEDD",
    })
    void lettersTakeTheFormThatTheirNeighboursAskFor(String word, String forms) {
        assertThat(hex(shaper.shape(word))).isEqualTo(forms);
    }

    @Test
    void aNonJoinerSeparatesAndAMarkDoesNot() {
        assertThat(hex(shaper.shape("می\u200cگ"))).isEqualTo("FEE3 FBFD 200C FB92");
        assertThat(hex(shaper.shape("بَب"))).isEqualTo("FE91 64E FE90");
        assertThat(hex(shaper.shape("لَا"))).isEqualTo("FEDF 64E FE8E");
        assertThat(hex(shaper.shape("ب\u0640ب"))).isEqualTo("FE91 640 FE90");
    }

    @Test
    void hamzaStandsAboveHehHoweverItWasTyped() {
        assertThat(hex(shaper.shape("خانهٔ"))).endsWith("FEEA 654");
        assertThat(shaper.shape("خان\u06C0")).isEqualTo(shaper.shape("خانهٔ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Përmbledhje: ç, ë", "+355 (0)69 123", "2026-03-05", "\u2067a\u2069"})
    void otherTextIsLeftAlone(String text) {
        assertThat(shaper.shape(text)).isEqualTo(text);
    }

    /** ICU is right about the letters of Arabic; it knows no form of پ چ گ ک ی that would join. */
    @Test
    @Tag("property")
    void ofArabicLettersItSaysWhatIcuSays() throws ArabicShapingException {
        ArabicShaping icu = new ArabicShaping(
                ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK | ArabicShaping.TEXT_DIRECTION_LOGICAL);
        long seed = Long.getLong("besa.seed", USUAL);
        Random random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            String text = text(random, ARABIC);
            assertThat(hex(shaper.shape(text)))
                    .as("%s, -Dbesa.seed=%d", text, seed)
                    .isEqualTo(hex(icu.shape(text)));
        }
    }

    /** Shaping loses nothing: read back, it is the same text. */
    @Test
    @Tag("property")
    void everyTextCanBeReadBack() {
        Normalizer2 back = Normalizer2.getNFKCInstance();
        long seed = Long.getLong("besa.seed", USUAL);
        Random random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            String text = text(random, PERSIAN);
            assertThat(back.normalize(shaper.shape(text)))
                    .as("%s, -Dbesa.seed=%d", text, seed)
                    .isEqualTo(back.normalize(text));
        }
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(LONGEST); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.codePoints()
                .forEach(point -> hex.append(Integer.toHexString(point).toUpperCase(Locale.ROOT))
                        .append(' '));
        return hex.toString().strip();
    }
}
