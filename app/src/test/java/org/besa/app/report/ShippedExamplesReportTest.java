package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.source.LoadedCase;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.SourceFile;
import org.besa.continuity.source.WorkedExamples.Example;
import org.besa.continuity.source.WorkedExamplesReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every shipped pack, as text at several widths, as JSON, and explained on the days on which something changes. */
@Tag("command-line")
class ShippedExamplesReportTest {
    private static final Path HOME = Path.of("..");

    static Stream<String> packs() {
        return new RulePackLibrary(HOME).ids().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyExampleCanBeRead(String pack) throws IOException {
        RulePackLibrary library = new RulePackLibrary(HOME);
        SourceFile examples =
                SourceFile.at(HOME.resolve("rulepacks").resolve(pack).resolve("examples.yaml"));
        for (Example example : new WorkedExamplesReader(library)
                .read(examples, library.load(pack))
                .examples()) {
            LoadedCase loaded = example.loaded();
            ContinuityEngine engine = new ContinuityEngine(loaded.packs(), loaded.vocabulary(), loaded.calendar());
            Coverage coverage = engine.assess(loaded.file(), example.moment());
            StringWriter json = new StringWriter();
            PlainWords words = new PlainWords(loaded.packs());
            try (Json document = new Json(json)) {
                new CoverageJson(words, coverage).write(document);
            }
            new CoverageDocument(json.toString()).keepsTheContract();
            for (int columns : new int[] {40, 80, 120}) {
                Page page = new Page(columns, false);
                new CoverageText(words).print(page, coverage);
                fits(page, columns, example);
            }
            for (NeedCoverage need : coverage.needs()) {
                for (Span span : need.spans()) {
                    Page page = new Page(80, false);
                    new ExplanationText(words)
                            .print(
                                    page,
                                    engine.explain(loaded.file(), example.moment(), need.need(), span.from()),
                                    coverage,
                                    span);
                    fits(page, 80, example);
                }
            }
        }
    }

    /** Only a word that is longer than the line may stick out. */
    private static void fits(Page page, int columns, Example example) {
        assertThat(page.toString().lines())
                .as(example.name())
                .allSatisfy(line -> assertThat(
                                Page.width(line) <= columns || !line.strip().contains(" "))
                        .as(line)
                        .isTrue());
    }
}
