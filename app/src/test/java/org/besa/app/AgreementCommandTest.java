package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.agreements.InventedAgreements;
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.coverage.Facts;
import org.besa.continuity.coverage.Coverage;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule pack of an agreement, taken away as a file, gives on the command line what the pages say. */
@Tag("database")
class AgreementCommandTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-07-15");
    private static final String HOST = "xa.host-organisation";

    @TempDir
    private Path folder;

    @Test
    void theCommandLineGivesTheSameSpansByTheDownloadedPack() throws IOException {
        CoverageHouse house = new CoverageHouse(
                Files.createDirectory(folder.resolve("house")),
                Clock.fixed(Instant.parse("2024-07-15T10:00:00Z"), ZoneOffset.UTC),
                law -> List.of());
        Caller mira = house.house.mira();
        Caller drita = house.house.drita();
        OpaqueId heron = house.begin(mira, "Heron");
        house.typed(mira, heron, "event", "transferred", Map.of("on", "2024-03-01"));
        house.typed(mira, heron, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));
        OpaqueId item =
                house.agreements.record(drita, InventedAgreements.housing(HOST)).item();
        Facts facts = house.book.look(mira, heron);
        Coverage coverage = house.law.assess(facts, TODAY);

        Path pack = Files.writeString(
                folder.resolve("agreement.yaml"), InventedAgreements.pack(house.agreements, drita, item));
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                case: heron
                facts:
                  - { event: transferred, on: 2024-03-01 }
                assistance:
                  - { need: shelter, state: none, from: 2024-07-01 }
                """);
        BesaRun run = BesaRun.shipped(
                "coverage",
                file.toString(),
                "--pack",
                pack.toString(),
                "--as-of",
                TODAY.toString(),
                "--horizon",
                "280",
                "--format",
                "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode told = new JsonMapper().readTree(run.out());
        assertThat(spans(told)).isNotEmpty().isEqualTo(spans(coverage));
        assertThat(told.get("packs").get(0).get("sha256").asString())
                .isEqualTo(facts.packs().getFirst().sha256());
    }

    private static List<String> spans(Coverage coverage) {
        List<String> spans = new ArrayList<>();
        coverage.needs()
                .forEach(need -> need.spans()
                        .forEach(span -> spans.add(need.need().code() + " " + span.from() + " " + span.through() + " "
                                + span.cover() + " "
                                + span.owedBy().stream()
                                        .map(Coverage.Owing::provision)
                                        .toList())));
        return spans;
    }

    private static List<String> spans(JsonNode told) {
        List<String> spans = new ArrayList<>();
        for (JsonNode need : told.get("needs")) {
            for (JsonNode span : need.get("spans")) {
                List<String> owed = new ArrayList<>();
                span.get("owedBy")
                        .forEach(owing -> owed.add(owing.get("provision").asString()));
                spans.add(need.get("need").asString() + " " + span.get("from").asString() + " "
                        + span.get("through").asString() + " "
                        + span.get("cover").asString() + " " + owed);
            }
        }
        return spans;
    }
}
