package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("command-line")
class PageTest {

    @Test
    void breaksBetweenWordsAndHangsUnderTheLead() {
        Page page = new Page(30, false);
        page.paragraph(0, "- ", "one two three four five six seven eight");
        assertThat(page).hasToString("- one two three four five six\n  seven eight\n");
    }

    @Test
    void letsALongWordStickOutRatherThanCutIt() {
        Page page = new Page(30, false);
        page.paragraph(2, "see https://example.org/a/very/long/address/that/goes/on here");
        assertThat(page).hasToString("  see\n  https://example.org/a/very/long/address/that/goes/on\n  here\n");
    }

    @Test
    void doesNotCountMarksThatTakeNoRoom() {
        assertThat(Page.width("e\u0308" + Tone.ALARM.of("xy"))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b[2J", "\u0007", "\u009b2J", "\u202e", "\u2066", "\u2028", "\u0000", "\uE001", "\uE0FF"})
    void nothingInAFileCanSteerTheTerminal(String hostile) {
        Page page = new Page(80, false);
        page.paragraph(0, "a" + hostile + "b");
        page.fixed("a" + hostile + "b");
        assertThat(page.toString().codePoints().filter(point -> point != '\n'))
                .noneMatch(point -> Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.PRIVATE_USE
                        || Character.getType(point) == Character.LINE_SEPARATOR);
    }

    @Test
    void keepsTheJoinersOfPersian() {
        Page page = new Page(80, false);
        page.paragraph(0, "می\u200cرود");
        assertThat(page).hasToString("می\u200cرود\n");
    }

    @Test
    void tonesBecomeColoursOnlyWhereThereIsColour() {
        Page coloured = new Page(80, true);
        coloured.paragraph(0, Tone.ALARM.of("late") + " now");
        assertThat(coloured).hasToString("\u001b[31mlate\u001b[0m now\n");
    }
}
