package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("command-line")
class MainTest {

    @Test
    void aloneShowsHelpWithExamples() {
        BesaRun run = BesaRun.of();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: besa").contains("Examples:").contains("Exit codes:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        BesaRun run = BesaRun.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("besa ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "explain", "packs", "simulate", "verify"})
    void everyCommandHasHelp(String command) {
        BesaRun run = BesaRun.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: besa " + command);
    }
}
