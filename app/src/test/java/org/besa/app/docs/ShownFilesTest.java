package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.source.CalendarReader;
import org.besa.continuity.source.CaseFileReader;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.RulePackReader;
import org.besa.continuity.source.SourceFile;
import org.besa.continuity.source.WorkedExamplesReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a document shows of a file is read by the reader of such files. The comment {@code reads-as: KIND} above the fence says what it is;
 * parts are put into a frame that makes them whole, and {@code …} stands for what was shown elsewhere.
 */
@Tag("docs")
class ShownFilesTest {
    private static final String CITE =
            "cite: { instrument: A, locator: B, uri: \"https://example.org/\", status: draft, review-by: 2030-01-01 }";
    private static final String HEADER = """
            pack: frame
            title: { en: A, sq: B, fa: C }
            territory: XA
            licence: invented
            calendar: gb-eng
            parties:
              gb.home-office: { en: A, sq: B, fa: C }
              eu.member-state: { en: A, sq: B, fa: C }
            """;
    private static final String PROVISIONS = """
            provisions:
              - id: FRAME-1
                needs: [shelter]
                duty-bearer: gb.home-office
                level: national
                modality: duty
                proof: text
                enforce: { by: person }
                in-force: 2023-01-01
                from: { event: arrived }
                plain: { en: A, sq: B, fa: C }
            """ + "    " + CITE + "\n";

    private final RulePackLibrary library =
            new RulePackLibrary(Repository.here().root());

    /** A fence with its place. */
    record Shown(String place, Fence fence) {
        @Override
        public String toString() {
            return place;
        }
    }

    static List<Shown> files() {
        List<Shown> files = new ArrayList<>();
        for (Document document : Repository.here().documents()) {
            for (Fence fence : document.fences()) {
                if (fence.directive("reads-as").isPresent()) {
                    files.add(new Shown(document.file().getFileName() + ":" + fence.firstLine(), fence));
                }
            }
        }
        return files;
    }

    @Test
    void theReferenceOfTheGrammarIsRead() {
        assertThat(files())
                .extracting(Shown::place)
                .filteredOn(place -> place.startsWith("rule-packs.md"))
                .hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutFault(Shown shown) {
        String name = shown.place();
        String text = whole(shown.fence());
        switch (shown.fence().directive("reads-as").orElseThrow()) {
            case "case" -> {
                var read = new CaseFileReader(library).read(SourceFile.of(name, text), List.of());
                assertThat(read.file().entries()).isNotEmpty();
            }
            case "header" -> assertThat(provisions(name, text + PROVISIONS)).isEqualTo(1);
            case "provision keys" ->
                assertThat(provisions(name, HEADER + PROVISIONS + text.indent(4)))
                        .isEqualTo(1);
            case "rules" -> assertThat(provisions(name, HEADER + text)).isZero();
            case "calendar" ->
                assertThat(new CalendarReader().read(SourceFile.of(name, text)).holidays())
                        .isNotEmpty();
            case "examples" -> {
                String pack = text.substring("pack: ".length(), text.indexOf('\n'));
                var read = new WorkedExamplesReader(library).read(SourceFile.of(name, text), library.load(pack));
                assertThat(read.examples()).isNotEmpty();
            }
            default -> throw new AssertionError("nothing reads " + shown.fence().directives());
        }
    }

    private int provisions(String name, String text) {
        return new RulePackReader(library.vocabulary(), library.calendars())
                .read(SourceFile.of(name, text))
                .provisions()
                .size();
    }

    private static String whole(Fence fence) {
        StringBuilder whole = new StringBuilder();
        for (String line : fence.lines()) {
            if (line.contains(": [ … ]")) {
                continue;
            }
            whole.append(line.replace("cite: …", CITE)
                            .replace("plain: …", "plain: { en: A, sq: B, fa: C }")
                            .replace("in-force: …", "in-force: 2023-01-01"))
                    .append('\n');
        }
        return whole.toString();
    }
}
