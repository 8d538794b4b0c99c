package org.besa.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as they are drawn from left to right: each run in its own direction, broken at blanks. */
class TextLinesTest {
    private static final double WIDE = 1_000;

    private final TextLines latin = new TextLines(new PersianShaper(), false);
    private final TextLines persian = new TextLines(new PersianShaper(), true);

    private static List<String> lines(TextLines lines, String text, double most) {
        return lines.of(text, line -> line.codePointCount(0, line.length()), most);
    }

    @Test
    void linesBreakAtBlanksAndWhereSomebodyBrokeThem() {
        assertThat(lines(latin, "one two three\nfour", 7)).containsExactly("one two", "three", "four");
        assertThat(lines(latin, "a unbreakable", 5)).containsExactly("a", "unbre", "akabl", "e");
        assertThat(lines(latin, "\n", 5)).containsExactly("", "");
    }

    @Test
    void persianIsTurnedAroundLineByLine() {
        List<String> lines = lines(persian, "آب نان", 3);
        assertThat(lines).containsExactly("\uFE8F\uFE81", "\uFEE5\uFE8E\uFEE7");
    }

    @Test
    void latinWordsAndIsolatedNumbersKeepTheirDirection() {
        assertThat(lines(persian, "آب Act s.61(3)", WIDE)).containsExactly("Act s.61(3) \uFE8F\uFE81");
        assertThat(lines(persian, "آ \u2066+355 69 123\u2069", WIDE)).containsExactly("+355 69 123 \uFE81");
        assertThat(lines(persian, "(آ)", WIDE)).containsExactly("(\uFE81)");
        assertThat(lines(persian, "[۱]", WIDE)).containsExactly("[۱]");
    }

    @Test
    void aPersianNameStandsInAnAlbanianSentence() {
        assertThat(lines(latin, "Për \u2068آب\u2069, tani.", WIDE)).containsExactly("Për \uFE8F\uFE81, tani.");
    }
}
