package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("command-line")
class CoverageTextTest {

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void readsWellAtEveryWidth(int columns) throws IOException {
        String text = print(columns, false);
        new Golden("coverage-sample-" + columns + ".txt").holds(text);
        assertThat(text.lines()).allSatisfy(line -> assertThat(Page.width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void colourAddsNothingButColour() {
        String coloured = print(80, true);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(print(80, false));
    }

    private static String print(int columns, boolean colour) {
        Page page = new Page(columns, colour);
        new CoverageText(SampleCoverage.words()).print(page, SampleCoverage.coverage());
        return page.toString();
    }
}
