package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.besa.app.report.Golden;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("command-line")
class PacksCommandTest {
    private static final Path PACK = Path.of("src/test/resources/home/rulepacks/xa-reception");

    @Test
    void listsWhatIsShipped() throws IOException {
        BesaRun run = BesaRun.of("packs");
        assertThat(run.exitCode()).isZero();
        new Golden("packs.txt").holds(run.out());
    }

    @Test
    void checksAPackAndItsExamples() {
        BesaRun run = BesaRun.of("packs", "check", PACK.resolve("pack.yaml").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("xa-reception: 5 rules, sha256 ", "1 example comes out as written");
    }

    @Test
    void tellsEachExampleThatFailsInOneLine(@TempDir Path folder) throws IOException {
        Path pack = Files.copy(PACK.resolve("pack.yaml"), folder.resolve("pack.yaml"));
        String examples = Files.readString(PACK.resolve("examples.yaml"));
        Files.writeString(
                folder.resolve("examples.yaml"),
                examples.replace("through: 2024-10-28", "through: 2024-10-27").replace("2024-09-05", "2024-09-06"));
        BesaRun run = BesaRun.of("packs", "check", pack.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines())
                .contains("1 of 1 examples fail")
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "examples.yaml:12:",
                                "example “refused in October”",
                                "found the same on 2024-10-28 too"))
                .anySatisfy(line -> assertThat(line)
                        .contains("expected decide-claim, due 2024-09-06; found decide-claim, due 2024-09-05"));
    }

    static Stream<Arguments> spoilt() {
        String expect = "    expect:\n";
        return Stream.of(
                Arguments.of(
                        "provision: XA-BED }",
                        "provision: XA-MONEY }",
                        "under XA-MONEY, owed by [xa.office]; found on 2024-03-05 UNCONFIRMED, contingentOn [], owed by [xa.office under XA-BED]"),
                Arguments.of(
                        "through: 2024-10-28,",
                        "through: 2024-10-28, cover: SECURED,",
                        "SECURED, under XA-BED, owed by [xa.office]; found on 2024-03-05 UNCONFIRMED"),
                Arguments.of(
                        "from: 2024-03-05, through", "from: 2024-03-06, through", "found the same on 2024-03-05 too"),
                Arguments.of(
                        "from: 2024-03-05, through",
                        "from: 2024-02-05, through",
                        "found a window from 2024-03-05 through 2024-12-07"),
                Arguments.of("need: shelter, from", "need: education, from", "found that the need was not assessed"),
                Arguments.of(
                        "lastDay: 2024-10-15",
                        "lastDay: 2024-10-14",
                        "lastDay 2024-10-14; found appeal, opens 2024-10-01, lastDay 2024-10-15"),
                Arguments.of(
                        "act: decide-claim",
                        "act: other-act",
                        "expected other-act, due 2024-09-05; found nothing like it"),
                Arguments.of(
                        expect,
                        expect + "      gaps: []\n",
                        "expected no more than is written; found shelter missing from 2024-10-29 through 2024-12-07, UNMET"),
                Arguments.of(
                        expect,
                        expect + "      unknown: [household]\n",
                        "expected a question about household; found none"),
                Arguments.of(
                        expect,
                        expect + "      notAssessed: [shelter]\n",
                        "expected shelter not to be assessed; found that it was"));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void tellsWhatCameOutInsteadOfWhatWasExpected(String right, String wrong, String told, @TempDir Path folder)
            throws IOException {
        Path pack = Files.copy(PACK.resolve("pack.yaml"), folder.resolve("pack.yaml"));
        String examples = Files.readString(PACK.resolve("examples.yaml"));
        String spoilt = examples.replace(right, wrong);
        assertThat(spoilt).isNotEqualTo(examples);
        Files.writeString(folder.resolve("examples.yaml"), spoilt);
        BesaRun run = BesaRun.of("packs", "check", pack.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines()).anySatisfy(line -> assertThat(line).contains(told));
    }

    @Test
    void aPackWithoutExamplesIsReadAndToldSo() {
        BesaRun run = BesaRun.of("packs", "check", "src/test/resources/home/rulepacks/xa-reform/pack.yaml");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("no examples beside it");
    }

    @Test
    void aFaultyPackIsNotChecked(@TempDir Path folder) throws IOException {
        Path pack = folder.resolve("pack.yaml");
        Files.writeString(
                pack, Files.readString(PACK.resolve("pack.yaml")).replace("modality: power", "modality: mercy"));
        BesaRun run = BesaRun.of("packs", "check", pack.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("mercy", "best-efforts"));
    }

    @Test
    void saysInWordsWhatStandsDifferently() throws IOException {
        BesaRun run = BesaRun.of("packs", "diff", "xa-reception", "xa-reform");
        assertThat(run.exitCode()).isZero();
        new Golden("packs-diff.txt").holds(run.out());
    }

    @Test
    void aPackDoesNotDifferFromItself() {
        BesaRun run = BesaRun.of(
                "packs", "diff", "xa-reception", PACK.resolve("pack.yaml").toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToIgnoringWhitespace("xa-reception and " + PACK + "/pack.yaml say the same.");
    }
}
