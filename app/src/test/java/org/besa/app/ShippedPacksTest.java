package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped rule packs: each is read, and each of its worked examples comes out as written. */
@Tag("packs")
class ShippedPacksTest {
    private static final Path RULEPACKS = Path.of("../rulepacks");

    static Stream<Path> packs() throws IOException {
        try (Stream<Path> folders = Files.list(RULEPACKS)) {
            return folders.map(folder -> folder.resolve("pack.yaml")).filter(Files::exists).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void itsExamplesComeOutAsWritten(Path pack) {
        BesaRun run = BesaRun.shipped("packs", "check", pack.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("come out as written").doesNotContain("no examples");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void noIdOnWhichOthersRelyIsMissing() throws IOException {
        List<String> ids = packs().map(
                        pack -> pack.getName(pack.getNameCount() - 2).toString())
                .toList();
        assertThat(ids)
                .contains(
                        "gb-modern-slavery",
                        "gb-asylum-support",
                        "gb-permission-to-work",
                        "al-asylum",
                        "al-temporary-protection",
                        "eu-reception-2013",
                        "eu-reception-2024",
                        "eu-procedure-2024",
                        "eu-qualification-2024",
                        "eu-temporary-protection",
                        "eu-anti-trafficking",
                        "coe-anti-trafficking",
                        "int-refugee-convention",
                        "example-agreement",
                        "example-agreement-reversed");
    }
}
