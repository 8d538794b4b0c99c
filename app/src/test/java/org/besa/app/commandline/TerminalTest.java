package org.besa.app.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("command-line")
class TerminalTest {

    @ParameterizedTest
    @CsvSource({"40, 40", "132, 132", "'', 80", "0, 80", "-5, 80", "wide, 80", "9999, 1000", "12345, 80"})
    void takesTheWidthThatItIsTold(String columns, int expected) {
        assertThat(Terminal.of(Map.of("COLUMNS", columns), true).columns()).isEqualTo(expected);
    }

    @Test
    void coloursOnlyWhereAPersonLooksAndDidNotRefuse() {
        assertThat(Terminal.of(Map.of(), true).colour()).isTrue();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true).colour()).isTrue();
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true).colour()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true).colour()).isFalse();
        assertThat(Terminal.of(Map.of(), false).colour()).isFalse();
    }
}
