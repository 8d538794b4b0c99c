package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.vault.NotForYou;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** Why a need is covered on a day as it is: down to the fact and to the text, on a page that leads to both. */
@Tag("database")
class WhyPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/cases/[^\"]+)\"");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-10T10:00:00Z");

    private CoverageHouse house;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void movedUnderTheAgreement() {
        InstantSource clock = () -> now;
        house = new CoverageHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
        house.moved(mira, heron);
        now = Instant.parse("2024-07-15T10:00:00Z");
    }

    private OpaqueId transfer() {
        return house.book.look(mira, heron).entries().stream()
                .filter(entry -> entry.content().orElseThrow() instanceof CaseFact.Happened)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ResponseEntity<byte[]> asked(Language language, String need, String on, String known) {
        return house.why.why(mira, house.frame(language), id, need, on, known);
    }

    private String page(Language language, String need, String on) {
        return text(asked(language, need, on, ""));
    }

    /** A part of the page, by its heading. */
    private static String card(String page, String title) {
        int from = page.indexOf("<h2>" + title + "</h2>");
        assertThat(from).as(title).isNotNegative();
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void onAnOwedDayItNamesTheDutyItsDaysItsFactsAndItsText() {
        String page = page(Language.EN, "shelter", "2024-07-01");

        assertThat(page).contains("Shelter on 1 July 2024", "it does not come");
        assertThat(card(page, "Owed on that day"))
                .contains(
                        "The host organisation must house you for six months",
                        "Owed by: the host organisation",
                        "From 1 March 2024",
                        "last day 31 August 2024",
                        "6 months beginning with: the transfer by an arrangement",
                        "the international relief agency owes it too: the demand stayed unanswered")
                .contains(
                        "<a href=\"https://example.org/xa/agreement\" rel=\"noreferrer noopener external\">",
                        "cl. 3",
                        "opens at example.org",
                        "not checked against the text");
        assertThat(card(page, "What is recorded about whether it comes"))
                .contains("Nothing comes")
                .doesNotContain("30 June 2024");
    }

    @Test
    void afterItsLastDayTheDutyIsANearMissThatSaysWhatIsAgainstIt() {
        String page = page(Language.EN, "shelter", "2024-09-01");

        assertThat(page).doesNotContain("Owed on that day").contains("By what is recorded nobody owes it");
        assertThat(card(page, "Does not apply on that day, or is not known to: the nearest first"))
                .contains(
                        "<details",
                        "one condition is not met",
                        "Would owe it: the host organisation",
                        "Last day: 31 August 2024")
                .containsSubsequence(">no</span>", "Last day: 31 August 2024");
    }

    @Test
    void whatIsMissingLeadsToTheFormThatAsksForIt() {
        String page = page(Language.EN, "education", "2024-07-15");

        assertThat(page)
                .contains("not known", "Relation to the organisation: inside")
                .contains("/cases/" + id + "/facts/new/state/relation-to-organisation");
    }

    @Test
    void aTextOutOfForceIsFolded() {
        house.typed(mira, heron, "event", "arrived", Map.of("on", "2023-06-01"));

        assertThat(card(page(Language.EN, "shelter", "2023-06-02"), "Not in force on that day, or not published yet"))
                .contains("<details", "In force from 1 January 2024");
    }

    @Test
    void inEveryLanguageItSaysTheSame() {
        assertThat(page(Language.SQ, "shelter", "2024-07-01"))
                .contains("Detyrohet atë ditë", "E detyrohet: organizata pritëse", "e pakontrolluar me tekstin")
                .doesNotContain("the host organisation");
        assertThat(page(Language.FA, "shelter", "2024-07-01"))
                .contains("در آن روز بدهی است", "سازمان میزبان", "با متن سنجیده نشده", "انتقال با توافق")
                .doesNotContain("the host organisation", "transferred");
    }

    @Test
    void everyLineLeadsToWhatDecidedIt() {
        String page = page(Language.EN, "shelter", "2024-07-01");
        OpaqueId transfer = transfer();

        assertThat(page).contains("href=\"/cases/" + id + "/facts#fact-" + transfer.hex() + "\"");
        assertThat(text(house.facts.list(mira, house.frame(), id, ""))).contains("id=\"fact-" + transfer.hex() + "\"");
        LINK.matcher(page)
                .results()
                .map(link -> link.group(1).substring(("/cases/" + id).length()))
                .filter(path -> path.startsWith("/coverage/"))
                .forEach(path -> assertThat(followed(path).getStatusCode().value())
                        .as(path)
                        .isEqualTo(200));
    }

    /** What a browser asks for at such an address. */
    private ResponseEntity<byte[]> followed(String path) {
        String[] parts = path.replace("&amp;", "&").split("[/?&=]", -1);
        return asked(Language.EN, parts[2], parts[4], parts.length > 5 ? parts[6] : "");
    }

    @Test
    void stripsAndGapsLeadThere() {
        String coverage = text(house.coverage.coverage(mira, house.frame(), id, "", ""));
        List<String> ways = LINK.matcher(coverage)
                .results()
                .map(link -> link.group(1).substring(("/cases/" + id).length()))
                .filter(path -> path.startsWith("/coverage/") && path.contains("?on="))
                .toList();

        assertThat(ways)
                .contains(
                        "/coverage/shelter?on=2024-07-01", // the gap of today, and its run of days
                        "/coverage/shelter?on=2024-09-01", // the gap to come
                        "/coverage/shelter?on=2024-04-01"); // the first day shown of a longer run
        assertThat(ways)
                .allSatisfy(path -> assertThat(followed(path).getStatusCode().value())
                        .as(path)
                        .isEqualTo(200));
    }

    @Test
    void theDaysBeforeAndAfterEndWhereTheAnswerEnds() {
        assertThat(page(Language.EN, "shelter", "2024-03-01"))
                .doesNotContain("rel=\"prev\"")
                .contains("rel=\"next\"");
        assertThat(page(Language.EN, "shelter", "2025-04-21"))
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(page(Language.EN, "shelter", "2024-07-01"))
                .contains("shelter?on=2024-06-30", "shelter?on=2024-07-02");
    }

    @Test
    void changesAreOneStepAway() {
        assertThat(page(Language.EN, "shelter", "2024-07-15"))
                .contains(
                        "shelter?on=2024-06-30\">Before the last change", "shelter?on=2024-09-01\">At the next change");
        assertThat(page(Language.EN, "shelter", "2024-03-02")).doesNotContain("Before the last change");
        assertThat(page(Language.EN, "shelter", "2025-04-20")).doesNotContain("At the next change");
    }

    @Test
    void barsOfAStripLeadThere() {
        String coverage = text(house.coverage.coverage(mira, house.frame(), id, "", ""));

        assertThat(coverage)
                .contains("coverage/shelter?on=2024-07-01\" tabindex=\"-1\"><rect")
                .contains("coverage/shelter?on=2024-04-01\" tabindex=\"-1\"><rect");
    }

    @Test
    void withoutADayItIsToday() {
        assertThat(page(Language.EN, "shelter", "")).contains("Shelter on 15 July 2024", "value=\"2024-07-15\"");
    }

    @Test
    void daysThatAreNotComputedAndThoseThatAreNoneComeBackAsTheyWereTyped() {
        for (String on : List.of("2024-02-29", "2025-04-22", "2024-07", "tomorrow", "<b>")) {
            ResponseEntity<byte[]> answer = asked(Language.EN, "shelter", on, "");
            assertThat(answer.getStatusCode().value()).as(on).isEqualTo(422);
            assertThat(text(answer))
                    .contains("value=\"" + on.replace("<b>", "&lt;b>") + "\"", "Only days from 1 March 2024")
                    .doesNotContain("id=\"answer\"");
        }
        ResponseEntity<byte[]> future = asked(Language.EN, "shelter", "2024-07-01", "2024-07-16");
        assertThat(future.getStatusCode().value()).isEqualTo(422);
        assertThat(text(future)).contains("value=\"2024-07-16\"", "not in the future");
        assertThat(asked(Language.FA, "shelter", "۲۰۲۴-۰۷-۰۱", "")
                        .getStatusCode()
                        .value())
                .as("digits of Persian")
                .isEqualTo(200);
    }

    @Test
    void asKnownOnAnEarlierDayItTellsAndKeepsWhatWasKnown() {
        OpaqueId transfer = transfer();
        house.facts.correct(mira, house.frame(), id, transfer.hex(), sent(Map.of("revision", "1", "on", "2024-02-01")));

        assertThat(card(page(Language.EN, "shelter", "2024-07-31"), "Owed on that day"))
                .contains("last day 31 July 2024");
        String then = text(asked(Language.EN, "shelter", "2024-07-31", "2024-07-10"));
        assertThat(then)
                .contains("last day 31 August 2024", "with only what was recorded by 10 July 2024")
                .contains("/cases/" + id + "/history/" + transfer.hex())
                .contains("shelter?on=2024-08-01&amp;known=2024-07-10", "/coverage?known=2024-07-10")
                .doesNotContain("facts#fact-");
        assertThat(text(asked(Language.EN, "shelter", "", "2024-07-09"))).doesNotContain("last day");
    }

    /** Nothing records statements yet, but the engine knows them. */
    @Test
    void whatWasSaidAboutTheDutyIsTold() {
        Facts facts = house.book.look(mira, heron);
        CaseFile file = facts.file();
        Statement denial = new Statement(
                "xa.host-organisation",
                LocalDate.of(2024, 6, 20),
                new Statement.About("xa.host-organisation", Need.SHELTER, null),
                Statement.Says.DENIES,
                Statement.Directness.MINUTES,
                Origin.known(LocalDate.of(2024, 6, 20)));
        CaseFile contested =
                new CaseFile(file.id(), file.packs(), null, file.facts(), file.assistance(), List.of(denial));
        Moment moment = new Moment(LocalDate.of(2024, 7, 15), LocalDate.of(2024, 7, 15), 280);
        Coverage coverage = house.law.engine(facts.packs()).assess(contested, moment);
        Explanation explanation =
                house.law.engine(facts.packs()).explain(contested, moment, Need.SHELTER, LocalDate.of(2024, 7, 1));
        WhyView view = new WhyView(
                explanation,
                coverage,
                facts,
                new FactWords(house.law, house.frame().words()));

        assertThat(view.said())
                .extracting(Evidence::text)
                .first()
                .asString()
                .contains("the host organisation", "denied the duty", "from minutes");
        assertThat(view.answer().orElseThrow().more()).contains("whoever is said to owe it denies it");
    }

    @Test
    void whatIsNoNeedAndOthersCasesAreNotThere() {
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> asked(Language.EN, "shelters", "", ""));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.why.why(house.house.tarek(), house.frame(), id, "shelter", "", ""));
    }
}
