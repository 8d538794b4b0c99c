package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.vault.NotForYou;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.Fact;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** Facts typed into forms become the answer that the command line gives of them, in the language of the page. */
@Tag("database")
class CoveragePagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void oneCase() {
        house = new CoverageHouse(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
    }

    private ResponseEntity<byte[]> typed(String kind, String code, Map<String, String> fields) {
        return house.typed(mira, heron, kind, code, fields);
    }

    private void moved() {
        house.moved(mira, heron);
    }

    private String page(Language language) {
        return text(house.coverage.coverage(mira, house.frame(language), id, "", ""));
    }

    @Test
    void aNewCaseAsksForTheRulesBeforeItAnswers() {
        assertThat(page(Language.EN)).contains("No rules are chosen yet").doesNotContain("id=\"missing\"");
    }

    /** A bed that is gone is gone, by whatever rules. */
    @Test
    void whatDoesNotComeIsMissingBeforeRulesAreChosenToo() {
        typed("assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));

        assertThat(page(Language.EN))
                .contains("No rules are chosen yet", "id=\"missing\"", "id=\"strips\"", "1 July 2024")
                .doesNotContain("nobody is obliged");
    }

    @Test
    void whatIsOwedAndDoesNotComeIsWithheldAndSaysWhoOwesItAndWhatToDo() {
        moved();

        assertThat(page(Language.EN))
                .contains(
                        "1 July 2024",
                        "31 August 2024",
                        "the host organisation",
                        "cl. 3, not checked against the text",
                        "and it does not come",
                        "This person cannot claim it alone");
        assertThat(page(Language.SQ)).contains("organizata pritëse", "dhe nuk vjen");
        assertThat(page(Language.FA)).contains("سازمان میزبان", "و نمی‌رسد").doesNotContain("the host organisation");
    }

    @Test
    void runsOfDaysSayThatTheirRuleWasNotChecked() {
        moved();

        assertThat(view(Language.EN).strips().stream()
                        .flatMap(strip -> strip.lines().stream())
                        .map(CoverageView.Line::more)
                        .filter(more -> more.contains("cl. ")))
                .isNotEmpty()
                .allSatisfy(more -> assertThat(more).contains("not checked against the text"));
    }

    /** A recovery period that ends with a decision: the page says which day would be the last. */
    @Test
    void whatWouldEndIfADecisionCameTomorrowIsSaid() {
        house.rules.choose(mira, house.frame(), id, sent(Map.of("revision", "0", "packs", "gb-modern-slavery")));
        typed("event", "reasonable-grounds-decision", Map.of("on", "2024-05-01"));
        typed("state", "reasonable-grounds", Map.of("value", "positive", "from", "2024-05-01"));

        assertThat(page(Language.EN))
                .contains(
                        "id=\"tomorrow\"",
                        "Protection from removal: the last day would be",
                        "if this came tomorrow: the conclusive-grounds decision");
        assertThat(page(Language.FA)).contains("اگر این فردا بیاید");
    }

    /** A letter that nobody mentioned is the one whose days run out. */
    @Test
    void whatWouldStartADeadlineIsAskedUntilItIsRecorded() {
        house.rules.choose(mira, house.frame(), id, sent(Map.of("revision", "0", "packs", "gb-asylum-support")));

        assertThat(page(Language.EN)).contains("id=\"starting\"", "/facts/new/event/claim-refused", "none is recorded");
        assertThat(page(Language.FA)).contains("آیا یکی از این‌ها رسیده است؟");
        typed("event", "claim-refused", Map.of("on", "2024-07-10"));
        assertThat(page(Language.EN)).contains("id=\"deadlines\"").doesNotContain("/facts/new/event/claim-refused");
    }

    /** Somebody who types the day on which they mean to appeal would see the deadline vanish. */
    @Test
    void nothingHasHappenedOnADayToCome() {
        assertThat(text(typed("event", "transferred", Map.of("on", "2024-07-16"))))
                .contains("This day is still to come", "value=\"2024-07-16\"");
        assertThat(typed("event", "transferred", Map.of("on", "2024-07"))
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
        assertThat(typed(
                                "assistance",
                                "shelter",
                                Map.of("arrives", "arrives", "provider", "A friend", "from", "2024-08-01"))
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
    }

    @Test
    void aDayOfKnowledgeThatIsNoneIsToldAndNotTakenForToday() {
        ResponseEntity<byte[]> answer = house.coverage.coverage(mira, house.frame(), id, "yesterday", "");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(text(answer)).contains("This page shows what is known today");
    }

    @Test
    void partiesAndPapersAreCalledByTheirNames() {
        moved();
        typed("document", "passport", Map.of("value", "withheld", "holder", "xa.host-organisation", "from", "2024-03"));

        assertThat(text(house.facts.list(mira, house.frame(Language.FA), id, "")))
                .contains("گذرنامه", "سازمان میزبان")
                .doesNotContain("xa.host-organisation");
    }

    @Test
    void timeRunsFromRightToLeftInPersian() {
        moved();
        CoverageView english = view(Language.EN);
        CoverageView persian = view(Language.FA);

        assertThat(english.today() + 1 + persian.today()).isEqualTo(english.days());
        assertThat(english.strips()).hasSameSizeAs(persian.strips());
        english.strips()
                .forEach(strip -> assertThat(strip.bars().stream()
                                .mapToInt(Strips.Bar::width)
                                .sum())
                        .isPositive());
    }

    private CoverageView view(Language language) {
        Facts facts = house.book.look(mira, heron);
        Coverage coverage = house.law
                .engine(facts.packs())
                .assess(facts.file(), new Moment(LocalDate.of(2024, 7, 15), LocalDate.of(2024, 7, 15), 280));
        return new CoverageView(
                coverage,
                facts,
                new FactWords(house.law, house.frame(language).words()),
                DaysShown.months(LocalDate.of(2024, 7, 15)));
    }

    @Test
    void aFaultyFormComesBackAsItWasTypedAndRecordsNothing() {
        ResponseEntity<byte[]> answer =
                typed("event", "claim-made", Map.of("on", "the day before Nowruz", "source", "her letter"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(text(answer)).contains("the day before Nowruz", "her letter", "This is no date");
        assertThat(house.book.look(mira, heron).entries()).isEmpty();
    }

    /** Who thinks in the Solar Hijri calendar types its days; what is recorded is the same day. */
    @Test
    void aDayOfTheSolarHijriCalendarIsTheSameDay() {
        typed("event", "claim-made", Map.of("on", "۱۴۰۳/۴/۱۱", "source", "her letter"));

        assertThat(house.book.look(mira, heron).file().facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Fact.EventFact.class,
                        event -> assertThat(event.on().earliest()).isEqualTo(LocalDate.of(2024, 7, 1)));
    }

    @Test
    void whatEndsBeforeItBeginsIsRefused() {
        assertThat(text(typed(
                        "state",
                        "household",
                        Map.of("value", "family", "from", "2024-03-05", "through", "2024-03-04"))))
                .contains("This is before the first day");
    }

    @Test
    void helpIsNotConfirmedAfterItEndsNorStoppedBeforeItBegins() {
        Map<String, String> days = Map.of(
                "arrives", "arrives",
                "provider", "ngo",
                "from", "2024-03-05",
                "through", "2024-03-20",
                "confirmed", "2024-03-21",
                "stop", "2024-03-04");

        assertThat(text(typed("assistance", "shelter", days)))
                .contains("It cannot have been confirmed after its last day", "This is before the first day");
    }

    @Test
    void digitsOfPersianAreDigits() {
        typed("event", "claim-made", Map.of("on", "۲۰۲۴-۰۳-۰۵"));
        assertThat(text(house.facts.list(mira, house.frame(), id, ""))).contains("5 March 2024");
    }

    @Test
    void aCorrectionCountsFromTheNextRequestOnAndTheEarlierOneStaysReadable() {
        moved();
        OpaqueId event = house.book.look(mira, heron).entries().stream()
                .filter(entry -> entry.content().orElseThrow() instanceof CaseFact.Happened)
                .findFirst()
                .orElseThrow()
                .id();
        ResponseEntity<byte[]> answer = house.facts.correct(
                mira, house.frame(), id, event.hex(), sent(Map.of("revision", "1", "on", "2024-02-01")));

        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(page(Language.EN)).contains("31 July 2024").doesNotContain("31 August 2024");
        assertThat(house.cases.history(mira, heron, event).revisions()).hasSize(2);
    }

    @Test
    void whoWasSlowerSeesBothVersions() {
        typed("event", "claim-made", Map.of("on", "2024-03-05"));
        OpaqueId item = house.book.look(mira, heron).entries().getFirst().id();
        Map<String, String> theirs = Map.of("revision", "1", "on", "2024-03-06");
        Map<String, String> mine = Map.of("revision", "1", "on", "2024-03-07");
        house.facts.correct(house.house.drita(), house.frame(), id, item.hex(), sent(theirs));
        ResponseEntity<byte[]> answer = house.facts.correct(mira, house.frame(), id, item.hex(), sent(mine));

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(text(answer)).contains("6 March 2024", "value=\"2024-03-07\"", "name=\"revision\" value=\"2\"");
    }

    @Test
    void whatWasTakenBackNoLongerCounts() {
        moved();
        house.book
                .look(mira, heron)
                .standing()
                .forEach(entry -> house.cases.withdraw(mira, heron, entry.id(), entry.revision()));

        assertThat(page(Language.EN)).doesNotContain("and it does not come");
        assertThat(house.book.look(mira, heron).withdrawn()).hasSize(3);
    }

    @Test
    void ofADayBeforeAnythingWasRecordedNothingIsKnown() {
        moved();
        String then = text(house.coverage.coverage(mira, house.frame(), id, "2024-07-14", ""));

        assertThat(then).contains("With only what was recorded by").doesNotContain("and it does not come");
        assertThat(house.coverage
                        .coverage(mira, house.frame(), id, "2024-07-16", "")
                        .getStatusCode()
                        .value())
                .as("a day to come")
                .isEqualTo(422);
    }

    /** What is being typed about is nobody's business: the code of a draft stands in the clear. */
    @Test
    void aDraftSaysInTheClearOnlyThatItIsOfAFact() {
        assertThat(FactPlace.FRESH.code()).isEqualTo("fact.new");
        assertThat(FactPlace.of("fact.new.event.detained")).isEmpty();
        typed("event", "detained", Map.of("on", "2024-03-05"));
        house.house.cases().read(mira, heron, new Action("case.read"), open -> {
            assertThat(open.current("event")).isEmpty();
            assertThat(open.current("fact")).hasSize(1);
            return heron;
        });
    }

    @Test
    void nobodyIsAnsweredWithoutAFactThatCannotBeReadUnseen() {
        moved();
        byte[] other = "{\"version\":1}".getBytes(StandardCharsets.UTF_8);
        house.house.sealed(mira, heron, house.cases.newItem(), "fact", 0, other);

        assertThat(page(Language.EN)).contains("One fact of this case cannot be read", "and it does not come");
        assertThat(text(house.facts.list(mira, house.frame(), id, ""))).contains("This entry cannot be read");
    }

    @Test
    void codesThatAreNoneAndOthersCasesAreNotThere() {
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> typed("event", "claim-lodge", Map.of("on", "2024")));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> typed("assistance", "work", Map.of("arrives", "nothing", "from", "2024")));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.coverage.coverage(house.house.tarek(), house.frame(), id, "", ""));
    }
}
