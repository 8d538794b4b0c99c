package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.besa.app.commandline.Terminal;
import org.besa.app.report.CoverageDocument;
import org.besa.app.report.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("command-line")
class CoverageCommandTest {
    private static final String CASE = "src/test/resources/cases/refused.yaml";

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void readsWellAtEveryWidth(int columns) throws IOException {
        BesaRun run = BesaRun.on(new Terminal(columns, false, false), "coverage", CASE, "--horizon", "120");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        new Golden("coverage-refused-" + columns + ".txt").holds(run.out());
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
    }

    @Test
    void writesTheContract() throws IOException {
        BesaRun run = BesaRun.of("coverage", CASE, "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        new Golden("coverage-refused.json").holds(run.out());
        new CoverageDocument(run.out()).keepsTheContract();
    }

    @Test
    void jsonHasNoColourOnAnyTerminal() {
        BesaRun run = BesaRun.on(new Terminal(80, true, true), "coverage", CASE, "--format", "json");
        assertThat(run.out()).doesNotContain("\u001b");
    }

    @Test
    void textHasColourOnlyWhereTheTerminalHas() {
        assertThat(BesaRun.on(new Terminal(80, true, true), "coverage", CASE).out())
                .contains("\u001b[31m");
        assertThat(BesaRun.on(new Terminal(80, true, false), "coverage", CASE).out())
                .doesNotContain("\u001b");
    }

    @Test
    void theSameFileGivesTheSameBytes() {
        assertThat(BesaRun.of("coverage", CASE, "--format", "json"))
                .isEqualTo(BesaRun.of("coverage", CASE, "--format", "json"));
    }

    @Test
    void asOfIsTodayUnlessSaidAndKnownOnFollowsIt() {
        assertThat(BesaRun.of("coverage", CASE, "--format", "json").out())
                .contains("\"asOf\": \"2024-10-08\"", "\"knownOn\": \"2024-10-08\"", "\"through\": \"2025-10-08\"");
        assertThat(BesaRun.of("coverage", CASE, "--as-of", "2024-11-01", "--horizon", "0", "--format", "json")
                        .out())
                .contains("\"asOf\": \"2024-11-01\"", "\"knownOn\": \"2024-11-01\"", "\"through\": \"2024-11-01\"");
    }

    @Test
    void saysWhatWasKnownWhereThatIsAnotherDay() {
        BesaRun run = BesaRun.of("coverage", CASE, "--known-on", "2024-10-01");
        assertThat(run.out()).contains("With only what was recorded and published by Tuesday 2024-10-01.");
        assertThat(run.out()).as("the refusal was recorded a day later").doesNotContain("Appeal by");
    }

    @Test
    void aPackMayBeAddedByIdOrByFile() {
        String file = "src/test/resources/home/rulepacks/xa-reform/pack.yaml";
        String byId = BesaRun.of("coverage", CASE, "--pack", "xa-reform", "--format", "json")
                .out();
        assertThat(byId).contains("\"id\": \"xa-reform\"", "XA-LEARN");
        assertThat(BesaRun.of("coverage", CASE, "--pack", file, "--format", "json")
                        .out())
                .isEqualTo(byId);
    }

    @Test
    void saysThatNoRulesWereLoaded() {
        String told = "No rules were loaded: name packs in the case file, or give --pack FILE.";
        assertThat(BesaRun.of("coverage", "../docs/examples/continuity/refused.yaml")
                        .out())
                .contains(told);
        assertThat(BesaRun.of("coverage", CASE).out()).doesNotContain(told);
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheDocumentsHaveAnAnswer(Path example) throws IOException {
        BesaRun text = BesaRun.shipped("coverage", example.toString());
        assertThat(text.err()).isEmpty();
        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("Case ", "Computed by engine");
        new CoverageDocument(BesaRun.shipped("coverage", example.toString(), "--format", "json")
                        .out())
                .keepsTheContract();
    }
}
