package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What was said about a duty becomes a map: loops and dead ends are named, whom a rule binds is marked, each arrow leads to its statement. */
@Tag("database")
class ResponsibilityPagesTest {
    private static final String HOST = "xa.host-organisation";
    private static final String OFFICE = "xa.asylum-office";
    private static final String AGENCY = "xa.relief-agency";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-15T10:00:00Z");
    private CoverageHouse house;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void oneCase() {
        InstantSource clock = () -> now;
        house = new CoverageHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
    }

    private void moved() {
        house.moved(mira, heron);
    }

    private void said(String speaker, String says, String duty, String on, String directness) {
        house.typed(mira, heron, "statement", "duty", fields(speaker, says, duty, on, directness, "shelter"));
    }

    private static Map<String, String> fields(
            String speaker, String says, String duty, String on, String directness, String need) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "speaker", speaker, "says", says, "on", on, "directness", directness, "need", need, "words", "So."));
        if (!duty.isEmpty()) {
            fields.put("duty", duty);
        }
        return fields;
    }

    private ResponseEntity<byte[]> asked(Language language, String known) {
        return house.responsibility.map(mira, house.frame(language), id, known);
    }

    private String page() {
        return text(asked(Language.EN, ""));
    }

    @Test
    void aCircleIsNamedAndNobodyOnItTakesItOn() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        said(HOST, "points-to", AGENCY, "2024-06-02", "minutes");
        said(AGENCY, "ascribes-to", OFFICE, "2024-06-03", "hearsay");

        assertThat(page())
                .contains("It goes round in a circle: the asylum office of XA says it is for the host organisation,"
                        + " the host organisation says it is for the international relief agency,"
                        + " and the international relief agency says it is for the asylum office of XA."
                        + " None of them takes it on.")
                .contains("duty-line direct\"", "duty-line minutes\"", "duty-line hearsay\"")
                .contains("the asylum office of XA says that it is the duty of the host organisation – 1 June 2024");
        assertThat(text(asked(Language.SQ, ""))).contains("rreth e qark", "organizata pritëse");
        assertThat(text(asked(Language.FA, "")))
                .contains("دور خود می‌چرخد", "سازمان میزبان")
                .doesNotContain("the host organisation");
    }

    @Test
    void aDeadEndSaysWhatThePartySaysAndWhomARuleBindsIsMarkedWithItsText() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        said(HOST, "denies", "", "2024-06-02", "direct");

        assertThat(page())
                .contains(
                        "It ends at the host organisation, to whom this party points: the asylum office of XA."
                                + " What the host organisation says: denied the duty.",
                        "By an agreement, bound today: the host organisation, which says that it is not its duty.",
                        "href=\"https://example.org/xa/agreement\"",
                        "not checked against the text",
                        "duty-box bound refuses",
                        ">bound today<");
    }

    @Test
    void everyArrowAndEveryWordLeadsToItsStatement() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        said(HOST, "denies", "", "2024-06-02", "direct");
        List<String> items = house.book.look(mira, heron).standing().stream()
                .filter(entry -> entry.content().orElseThrow() instanceof CaseFact.Said)
                .map(entry -> entry.id().hex())
                .toList();

        assertThat(items).hasSize(2);
        assertThat(items)
                .allSatisfy(item -> assertThat(page().split("/statements#fact-" + item, -1))
                        .as("in the drawing and in the list")
                        .hasSize(3));
    }

    @Test
    void anEarlierWordIsThinAndStaysThere() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        said(OFFICE, "denies", HOST, "2024-06-05", "direct");

        assertThat(page())
                .contains("duty-line direct earlier", "an earlier word", "duty-head refuses direct")
                .doesNotContain("It ends at");
    }

    @Test
    void whatWasTakenBackIsNotThere() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        house.book.look(mira, heron).standing().stream()
                .filter(entry -> entry.content().orElseThrow() instanceof CaseFact.Said)
                .forEach(entry -> house.cases.withdraw(mira, heron, entry.id(), entry.revision()));

        assertThat(page()).contains("No statement is recorded so far").doesNotContain("<svg class=\"duty-map\"");
    }

    @Test
    void whereNobodyIsBoundItSaysSoAndWhoWasLast() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        now = Instant.parse("2024-09-10T10:00:00Z");

        assertThat(page())
                .contains(
                        "By the chosen rules nobody is certainly bound today.",
                        "The last one bound was the host organisation, through 31 August 2024")
                .doesNotContain(">bound today<");
    }

    @Test
    void withoutRulesNothingSaysWhoIsBound() {
        house.typed(
                mira,
                heron,
                "statement",
                "duty",
                Map.of(
                        "speaker-named", "A neighbour",
                        "says", "ascribes-to",
                        "duty-named", "The <b>Ministry</b>",
                        "on", "2024-06-01",
                        "directness", "hearsay",
                        "need", "shelter"));

        assertThat(page())
                .contains("No rules are chosen, so nothing here says whether somebody is obliged.")
                .contains("The &lt;b>Ministry&lt;/b>")
                .doesNotContain("<b>Ministry");
    }

    @Test
    void whatIsSaidOfAllStandsInEachNeedAndAlone() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        house.typed(mira, heron, "statement", "duty", fields(HOST, "denies", "", "2024-06-03", "direct", "all"));

        assertThat(page()).contains("id=\"shelter\"", "id=\"all\"", "What the host organisation says: denied the duty");
    }

    @Test
    void asKnownOnAnEarlierDayItTellsWhatWasKnownAndLeadsToEarlierVersions() {
        moved();
        said(OFFICE, "ascribes-to", HOST, "2024-06-01", "direct");
        now = Instant.parse("2024-07-20T10:00:00Z");
        said(HOST, "denies", "", "2024-06-02", "direct");

        assertThat(page()).contains("denied the duty");
        assertThat(text(asked(Language.EN, "2024-07-16")))
                .contains("With only what was recorded by 16 July 2024", "/history/", "nothing so far")
                .doesNotContain("denied the duty", "/statements#");
        assertThat(asked(Language.EN, "2024-07-21").getStatusCode().value())
                .as("a day to come")
                .isEqualTo(422);
    }

    @Test
    void needsOfWhichNobodySpokeSayWhoIsBound() {
        moved();
        assertThat(page())
                .contains(
                        "id=\"quiet\"",
                        "Living costs",
                        "By an agreement, bound today: the international relief agency");
    }

    @Test
    void nobodyIsAnsweredWithoutAFactThatCannotBeReadUnseen() {
        byte[] other = "{\"version\":1}".getBytes(StandardCharsets.UTF_8);
        house.house.sealed(mira, heron, house.cases.newItem(), "fact", 0, other);
        assertThat(page()).contains("One fact of this case cannot be read");
    }

    @Test
    void othersCasesAreNotThere() {
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.responsibility.map(house.house.tarek(), house.frame(), id, ""));
    }
}
