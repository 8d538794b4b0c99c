package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.besa.app.commandline.Terminal;
import org.besa.app.report.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("command-line")
class ExplainCommandTest {
    private static final String CASE = "src/test/resources/cases/refused.yaml";

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void leadsFromTheAnswerToFactSourceAndLaw(int columns) throws IOException {
        BesaRun run = BesaRun.on(
                new Terminal(columns, false, false), "explain", CASE, "--need", "shelter", "--on", "2024-10-20");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        new Golden("explain-shelter-" + columns + ".txt").holds(run.out());
        assertThat(run.out()).contains("https://exania.example/reception-act/4").contains("letter");
    }

    @Test
    void tellsWhatNearlyAppliedWhereNobodyOwes() {
        BesaRun run = BesaRun.of("explain", CASE, "--need", "subsistence", "--on", "2024-10-20");
        assertThat(run.out()).contains("Unmet: nobody owes it", "DOES NOT APPLY ON THAT DAY", "XA-MONEY", "draft");
    }

    @Test
    void tellsWhoSaidWhat() {
        BesaRun run = BesaRun.of("explain", CASE, "--need", "subsistence", "--on", "2024-09-20");
        assertThat(run.out()).contains("Withheld: owed, but nothing comes.", "the Reception Office denied the duty");
    }

    @Test
    void writesJsonWithEveryKey() throws IOException {
        BesaRun run = BesaRun.of("explain", CASE, "--need", "subsistence", "--on", "2024-09-20", "--format", "json");
        new Golden("explain-subsistence.json").holds(run.out());
        JsonNode document = new JsonMapper().readTree(run.out());
        assertThat(document.propertyNames())
                .containsExactly(
                        "case",
                        "need",
                        "on",
                        "asOf",
                        "knownOn",
                        "engine",
                        "span",
                        "findings",
                        "delivery",
                        "statements");
        assertThat(document.at("/span/cover").asString()).isEqualTo("WITHHELD");
    }

    @Test
    void aNeedOfWhichNothingSpeaksIsNotLookedAt() {
        BesaRun run = BesaRun.of("explain", CASE, "--need", "education", "--on", "2024-10-20");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Not looked at");
    }

    @Test
    void aDayOutsideTheWindowIsSaidToBeOutside() {
        BesaRun run = BesaRun.of("explain", CASE, "--need", "shelter", "--on", "2031-01-01");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Outside the days that were looked at, 2024-03-05 through 2025-10-08");
    }
}
