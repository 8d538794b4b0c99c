package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed wrongly: exit code 2, nothing on stdout, what is wrong and where to read on. */
@Tag("command-line")
class BadInputTest {
    private static final String CASE = "src/test/resources/cases/refused.yaml";

    static Stream<Arguments> typed() {
        return Stream.of(
                bad("there is no command or option 'coverag'", "coverag"),
                bad("there is no command or option '--bogus'", "--bogus"),
                bad("Missing required parameter: 'CASE.yaml'", "coverage"),
                bad("there is no command or option 'second.yaml'", "coverage", CASE, "second.yaml"),
                bad("there is no command or option '--asof'", "coverage", CASE, "--asof", "2024-10-08"),
                bad("'8 October' is not a day; write it as 2026-01-31", "coverage", CASE, "--as-of", "8 October"),
                bad("there is no day '2024-02-30' in the calendar", "coverage", CASE, "--as-of", "2024-02-30"),
                bad("'2024-10' is not a day", "coverage", CASE, "--known-on", "2024-10"),
                bad("'20241-10-08' is not a day", "coverage", CASE, "--as-of", "20241-10-08"),
                bad("'many' is not an int", "coverage", CASE, "--horizon", "many"),
                bad("--horizon -1 is not between 0 and 36525 days", "coverage", CASE, "--horizon=-1"),
                bad("--horizon 36526 is not between 0 and 36525 days", "coverage", CASE, "--horizon", "36526"),
                bad("expected one of [text, json]", "coverage", CASE, "--format", "xml"),
                bad(
                        "there is no pack 'xa-recption'; give a file, or one of: xa-reception, xa-reform",
                        "coverage",
                        CASE,
                        "--pack",
                        "xa-recption"),
                bad("Missing required options: '--need=NEED', '--on=DATE'", "explain", CASE),
                bad(
                        "there is no need 'bed'; give one of: legal-status",
                        "explain",
                        CASE,
                        "--need",
                        "bed",
                        "--on",
                        "2024-10-08"),
                bad("Missing required parameter: 'FILE'", "packs", "check"),
                bad("Missing required parameter: 'B'", "packs", "diff", "xa-reception"),
                bad("there is no pack 'nowhere'", "packs", "diff", "xa-reception", "nowhere"),
                bad("Missing required options: '--pack=A', '--against=B'", "simulate", "cohort.csv"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void saysInOneLineWhatIsWrongAndWhereToReadOn(String expected, List<String> arguments) {
        BesaRun run = BesaRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected).contains("--help");
        assertThat(run.err().lines().toList()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(BesaRun.of("coverag").err()).contains("besa coverage");
    }

    @Test
    void namesAFileThatIsNotThere() {
        fails("no-such.yaml:1:1: there is no such file", "coverage", "no-such.yaml");
        fails("no-such.yaml:1:1: there is no such file", "packs", "check", "no-such.yaml");
        fails("no-such.yaml:1:1: there is no such file", "packs", "diff", "xa-reception", "no-such.yaml");
        fails("no-such.yaml:1:1: there is no such file", "coverage", CASE, "--pack", "no-such.yaml");
        fails(
                "no-such.csv:1:1: there is no such file",
                "simulate",
                "no-such.csv",
                "--pack",
                "xa-reform",
                "--against",
                "xa-reception");
    }

    @Test
    void namesAFolderThatIsNoFile(@TempDir Path folder) {
        fails(folder + ":1:1: this is a folder", "coverage", folder.toString());
    }

    @Test
    void tellsEveryFaultOfAFileOnALineOfItsOwn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, """
                case: broken
                packs: [xa-reception, xa-nowhere]
                facts:
                  - { event: claim-mad, on: 2024-03-05 }
                  - { event: claim-made, on: 2024-02-30 }
                """);
        BesaRun run = BesaRun.of("coverage", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line).startsWith(file + ":").contains("; ").contains("expected"))
                .anySatisfy(line -> assertThat(line).contains("xa-nowhere"))
                .anySatisfy(line -> assertThat(line).contains("claim-mad"))
                .anySatisfy(line -> assertThat(line).contains("2024-02-30"));
    }

    private static void fails(String expected, String... arguments) {
        BesaRun run = BesaRun.of(arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected);
        assertThat(run.err().lines()).hasSize(1);
    }

    private static Arguments bad(String expected, String... arguments) {
        return Arguments.of(expected, List.of(arguments));
    }
}
