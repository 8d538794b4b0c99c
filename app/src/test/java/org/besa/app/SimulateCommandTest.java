package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.besa.app.report.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("command-line")
class SimulateCommandTest {
    private static final String COHORT = "src/test/resources/cases/cohort.csv";

    @Test
    void showsWhoWouldLoseWhat() throws IOException {
        BesaRun run = BesaRun.of(
                "simulate", COHORT, "--pack", "xa-reform", "--against", "xa-reception", "--horizon", "60", "--list");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        new Golden("simulate.txt").holds(run.out());
        assertThat(run.out())
                .contains("2 of 3 people would lose")
                .contains("quay-1")
                .doesNotContain("quay-3");
    }

    @Test
    void namesNobodyUnlessAsked() {
        BesaRun run = BesaRun.of("simulate", COHORT, "--pack", "xa-reform", "--against", "xa-reception");
        assertThat(run.out()).doesNotContain("quay-1");
    }

    @Test
    void takesSeveralPacksByCommaOrByRepetition() {
        String[] byComma = {"simulate", COHORT, "--pack", "xa-reform,xa-reception", "--against", "xa-reception"};
        String[] repeated = {
            "simulate", COHORT, "--pack", "xa-reform", "--pack", "xa-reception", "--against", "xa-reception"
        };
        assertThat(BesaRun.of(byComma).out())
                .isEqualTo(BesaRun.of(repeated).out())
                .contains("Nobody would lose a day that is owed today.");
    }

    @Test
    void writesJson() {
        BesaRun run =
                BesaRun.of("simulate", COHORT, "--pack", "xa-reform", "--against", "xa-reception", "--format", "json");
        JsonNode document = new JsonMapper().readTree(run.out());
        assertThat(document.propertyNames())
                .containsExactly(
                        "asOf", "knownOn", "from", "through", "proposal", "today", "people", "changes", "losing");
        assertThat(document.get("people").asInt()).isEqualTo(3);
        assertThat(document.at("/losing").size()).isEqualTo(2);
        assertThat(document.at("/proposal/0/id").asString()).isEqualTo("xa-reform");
    }

    @Test
    void aFaultyRowIsNamed(@TempDir Path folder) throws IOException {
        Path cohort = folder.resolve("cohort.csv");
        Files.writeString(cohort, Files.readString(Path.of(COHORT)).replace("2024-04-01", "2024-04-31"));
        BesaRun run = BesaRun.of("simulate", cohort.toString(), "--pack", "xa-reform", "--against", "xa-reception");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(cohort + ":4:").contains("2024-04-31");
    }
}
