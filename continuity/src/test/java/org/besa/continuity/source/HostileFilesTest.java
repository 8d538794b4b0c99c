package org.besa.continuity.source;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no text, or are made to exhaust or to deceive whoever reads them. */
@Tag("unit")
class HostileFilesTest {
    private static final RulePackLibrary LIBRARY = new RulePackLibrary(Path.of("none"));

    private static List<String> faultsOf(byte[] content) {
        FaultyInput input = catchThrowableOfType(
                FaultyInput.class, () -> new CaseFileReader(LIBRARY).read(SourceFile.of("F", content), List.of()));
        return input == null ? List.of() : input.lines();
    }

    private static List<String> faultsOf(String text) {
        return faultsOf(text.getBytes(UTF_8));
    }

    @Test
    void theMarkOfUtf8IsRead() {
        assertThat(faultsOf("\uFEFFcase: demo\n")).isEmpty();
        assertThat(faultsOf("\uFEFFcase: demo\nfact: []\n"))
                .singleElement()
                .asString()
                .startsWith("F:2:1: ");
        assertThat(faultsOf("\uFEFFkase: demo\n"))
                .anySatisfy(line -> assertThat(line).startsWith("F:1:1: unknown key \"kase\""));
    }

    @Test
    void otherEncodingsAreNamed() {
        assertThat(faultsOf("case: demo".getBytes(UTF_16)))
                .containsExactly("F:1:1: this file is UTF-16; expected UTF-8: save it with that encoding");
        assertThat(faultsOf("case: demo".getBytes(UTF_16LE)))
                .containsExactly("F:1:1: this file is UTF-16; expected UTF-8: save it with that encoding");
    }

    @Test
    void bytesThatAreNoCharacterAreFound() {
        byte[] content = "case: demo\nnote: سلام x\n".getBytes(UTF_8);
        content[content.length - 2] = (byte) 0xE9;

        assertThat(faultsOf(content))
                .containsExactly("F:2:12: not UTF-8 (1 bytes that are no character); expected UTF-8");
    }

    @Test
    void tabsInTheIndentationAreFound() {
        assertThat(faultsOf("case: demo\nfacts:\n\t- { event: arrived, on: 2023-01-05 }\n \t- {}\n"))
                .containsExactly(
                        "F:3:1: a tab in the indentation; expected spaces",
                        "F:4:2: a tab in the indentation; expected spaces");
    }

    @Test
    void aTabInsideTextIsText() {
        assertThat(faultsOf("case: demo\nnote: \"a\tb\"\n")).isEmpty();
    }

    @Test
    void whatTheEyeCannotSeeIsFound() {
        assertThat(faultsOf("case: demo\nnote: a\u0007b\u001Bc\r\npacks:\u202E []\nfacts:\u2028 []\n"))
                .containsExactly(
                        "F:2:8: the control character U+0007; expected only text that shows",
                        "F:2:10: the control character U+001B; expected only text that shows",
                        "F:3:7: the invisible character U+202E; expected only text that shows",
                        "F:4:7: the invisible character U+2028; expected only text that shows");
    }

    @Test
    void whatAnEscapeWouldHideIsFound() {
        assertThat(faultsOf("case: \"a\\e[2Jb\"\nnote: \"\\u202Ea\"\ncalendar: \"x\\ud83d\"\n"))
                .contains(
                        "F:1:7: the control character U+001B; expected only text that shows",
                        "F:2:7: the invisible character U+202E; expected only text that shows",
                        "F:3:11: the invisible character U+D83D; expected only text that shows");
    }

    @Test
    void aLineEndIsNoPartOfAName() {
        assertThat(faultsOf("case: \"demo\\n\"\n"))
                .containsExactly("F:1:7: \"case\" is \"demo\\u000A\"; expected the case's own name");
        assertThat(faultsOf("case: demo\nfacts: [ { event: arrived, on: 2023-01-05, recorded: \"2023-01-05\\n\" } ]\n"))
                .containsExactly("F:2:54: \"recorded\" is \"2023-01-05\\u000A\"; expected a day such as 2023-02-14");
    }

    @Test
    void persianKeepsItsJoiners() {
        assertThat(faultsOf("case: demo\nnote: می\u200Cتوانی درخواست کنی\n")).isEmpty();
    }

    @Test
    void columnsCountCharactersNotUnits() {
        assertThat(faultsOf("case: demo\nnote: \"😀😀\"\nfacts: [ { event: \"😀\", on: 2023-02-30 } ]\n"))
                .contains("F:3:28: there is no day 2023-02-30; expected a day from 01 to 28");
    }

    @Test
    void aFaultIsOneSafeLineHoweverHostileTheValue() {
        String value = "\\e[31m\\n\\u202Eevil" + "x".repeat(5_000);

        assertThat(faultsOf("case: demo\ncalendar: \"" + value + "\"\n"))
                .allSatisfy(line -> assertThat(line)
                        .doesNotContainPattern("[\\p{Cntrl}\\u202E]")
                        .hasSizeLessThan(400))
                .anySatisfy(line -> assertThat(line).contains("\\u001B[31m\\u000A\\u202Eevil"));
    }

    @Test
    void fiftyMegabytesAreRefusedByTheirSize(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }

        FaultyInput input = catchThrowableOfType(FaultyInput.class, () -> SourceFile.at(large));

        assertThat(input.lines())
                .containsExactly(
                        large + ":1:1: this file is too large (52428800 bytes); expected at most 2097152 bytes");
    }

    @Test
    void filesThatCannotBeReadAreFaults(@TempDir Path folder) {
        assertThat(catchThrowableOfType(FaultyInput.class, () -> SourceFile.at(folder))
                        .lines())
                .containsExactly(folder + ":1:1: this is a folder; expected a file");
        assertThat(catchThrowableOfType(FaultyInput.class, () -> SourceFile.at(folder.resolve("x")))
                        .lines())
                .containsExactly(folder.resolve("x") + ":1:1: there is no such file; expected a file that exists");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(faultsOf("case: " + "[".repeat(100_000)))
                .containsExactly("F:1:38: values nested deeper than 32 levels; expected a flatter file");
        assertThat(faultsOf("{a: ".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("nested deeper than 32 levels");
    }

    @Test
    void anAliasBombIsRefusedAtItsAnchors() {
        String bomb = """
                case: demo
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                packs: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
                """;

        assertThat(faultsOf(bomb))
                .hasSize(3 + 27)
                .startsWith("F:2:4: the anchor &a; expected a value without anchor: write it out where it is needed")
                .contains("F:3:8: the alias *a; expected the value itself");
    }

    @Test
    void tooManyValuesAreRefused() {
        assertThat(faultsOf("case: demo\npacks: [" + "a,".repeat(250_000) + "]"))
                .singleElement()
                .asString()
                .contains("more than 200000 values");
    }

    @Test
    void aHundredFaultsAreToldAndTheRestIsCounted() {
        List<String> lines = faultsOf("case: demo\n" + "x: 1\n".repeat(1_001));

        assertThat(lines).hasSize(101).last().isEqualTo("and 901 more");
        assertThat(lines.get(1)).startsWith("F:3:1: the key \"x\" is there again, first on line 2");
    }

    /** Long for a single file, but far from the minutes that comparing everything with everything would take. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts:|  - { evnt: arrived, on: 2023-02-30, from: x }",
                "facts:|  - { id: one-%d, supersedes: another-%d, event: arrived, on: 2016 }",
                "packs:|  - pack-%d",
            })
    void aFileFullOfFaultsIsToldInSeconds(String form) {
        List<String> parts = List.of(form.split("\\|", -1));
        StringBuilder text = new StringBuilder("case: demo\n" + parts.getFirst() + "\n");
        for (int i = 0; i < 12_000; i++) {
            text.append(parts.getLast().replace("%d", "" + i)).append('\n');
        }

        List<String> lines = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> faultsOf(text.toString()));

        assertThat(lines).hasSize(101).last().asString().startsWith("and ");
    }

    @Test
    void longRowsOfHyphensDoNotExhaustTheStack() {
        assertThat(faultsOf("case: demo\ncalendar: " + "a-".repeat(100_000) + "a\n"))
                .contains("F:2:11: \"calendar\" is too long; expected at most 80 characters");
    }
}
