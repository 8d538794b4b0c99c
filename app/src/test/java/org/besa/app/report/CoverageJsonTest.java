package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("command-line")
class CoverageJsonTest {

    @Test
    void keepsTheContract() throws IOException {
        new CoverageDocument(written()).keepsTheContract();
    }

    @Test
    void isWrittenAsItWasReadAndFoundGood() throws IOException {
        new Golden("coverage-sample.json").holds(written());
    }

    @Test
    void endsWithOneLineBreak() {
        assertThat(written()).endsWith("\n}\n").doesNotContain("\r");
    }

    private static String written() {
        StringWriter out = new StringWriter();
        try (Json json = new Json(out)) {
            new CoverageJson(SampleCoverage.words(), SampleCoverage.coverage()).write(json);
        }
        return out.toString();
    }
}
