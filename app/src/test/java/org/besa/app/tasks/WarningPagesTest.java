package org.besa.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What is lost or due soon is told step by step; a warning that was kept comes out the same whatever is corrected later. */
@Tag("database")
class WarningPagesTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-15T10:00:00Z");
    private TasksHouse house;
    private Caller mira;
    private OpaqueId heron;
    private OpaqueId reed;

    @BeforeEach
    void twoCases() {
        InstantSource clock = () -> now;
        house = new TasksHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.mira;
        heron = house.begin("Heron");
        reed = house.begin("Reed");
        house.moved(heron, "2024-03-01");
        house.moved(reed, "2024-07-08");
        now = now.plusSeconds(60);
    }

    private String warnings(Caller caller, Language language, String whose, String page) {
        return text(house.warnings.list(caller, house.house.frame(language), whose, page));
    }

    private String warnings() {
        return warnings(mira, Language.EN, "", "1");
    }

    private OpaqueId keep(Caller caller, OpaqueId in, String matter) {
        ResponseEntity<byte[]> answer = house.warnings.keep(caller, house.house.frame(), in.hex(), matter);
        String to = String.valueOf(answer.getHeaders().getLocation());
        assertThat(to).startsWith("/cases/" + in.hex() + "/warnings/").endsWith("?said=recorded");
        return new OpaqueId(to.replaceAll(".*/warnings/|\\?.*", ""));
    }

    private String replayed(Caller caller, OpaqueId in, OpaqueId kept) {
        return text(house.warnings.replay(caller, house.house.frame(), in.hex(), kept.hex(), ""));
    }

    /** A deadline of today is over tomorrow; a task that is late already can wait until it is met. */
    @Test
    void aDeadlineOfTodayComesBeforeWhatIsLateAndBeforeAllElseOfTheDay() {
        LocalDate today = LocalDate.of(2024, 7, 15);
        Upcoming late = new Upcoming.ToDo(heron, today.minusDays(3), reed);
        Upcoming toDo = new Upcoming.ToDo(heron, today, reed);
        Upcoming deadline = new Upcoming.LastDay(reed, today);
        Upcoming tomorrow = new Upcoming.LastDay(heron, today.plusDays(1));

        assertThat(Stream.of(tomorrow, late, toDo, deadline).sorted(WarningPick.order(today)))
                .containsExactly(deadline, toDo, late, tomorrow);
    }

    @Test
    void whatIsLostOrDueIsToldByStepTheNearestFirst() {
        assertThat(warnings())
                .containsSubsequence(
                        "Within 7 days",
                        "Deadline: Register in the town",
                        ">Reed<",
                        "7 days left",
                        "22 July 2024",
                        "Nobody has made a task of it yet",
                        "Within 90 days",
                        "Ends: Shelter",
                        ">Heron<",
                        "48 days left",
                        "1 September 2024");
        assertThat(warnings(mira, Language.SQ, "", "1")).contains("Brenda 7 ditësh", "Mbaron");
        assertThat(warnings(mira, Language.FA, "", "1"))
                .contains("تا ۷ روز دیگر")
                .doesNotContain("Within");
    }

    @Test
    void whatEndsIsToldAndATaskOfItKnowsWhenTheDayMoves() {
        permit("2024-08-01");
        assertThat(warnings())
                .containsSubsequence(
                        "Within 30 days",
                        "Last valid day: Residence permit",
                        ">Reed<",
                        "17 days left",
                        "1 August 2024",
                        "Have it extended before it ends: Residence permit",
                        "Nobody has made a task of it yet");

        Map<String, String> fields = house.toDo(mira);
        fields.put("about", "end/residence-permit/2024-08-01");
        house.record(reed, fields);
        assertThat(warnings()).containsSubsequence("Last valid day: Residence permit", "Call the host organisation");
        assertThat(house.page(reed)).contains("Residence permit: valid until 1 August 2024", "This is still so today.");

        OpaqueId kept = keep(mira, reed, "end/residence-permit/2024-08-01");
        now = now.plusSeconds(60);
        OpaqueId permit = house.house.book.look(mira, reed).ending().getFirst().item();
        house.house.corrected(
                mira, reed, permit, 1, Map.of("value", "held", "from", "2023-08-01", "expires", "2025-08-01"));
        assertThat(warnings()).doesNotContain("Last valid day");
        assertThat(house.page(reed)).contains("By what is recorded today the day is 1 August 2025");
        assertThat(replayed(mira, reed, kept))
                .contains("Residence permit: valid until 1 August 2024")
                .contains("By what is recorded today the day is 1 August 2025");
    }

    private void permit(String expires) {
        house.house.typed(
                mira,
                reed,
                "document",
                "residence-permit",
                Map.of("value", "held", "from", "2023-08-01", "expires", expires));
    }

    @Test
    void aCorrectionCountsFromTheNextRequestOn() {
        assertThat(warnings()).doesNotContain("Within 30 days");
        house.house.correctTransfer(mira, heron, "2024-02-01");
        assertThat(warnings())
                .containsSubsequence("Within 30 days", ">Heron<", "17 days left", "1 August 2024")
                .doesNotContain("1 September 2024");
    }

    @Test
    void tasksAreToldToWhoDoesThemAndToWhoLooksAfterThem() {
        Caller luan = house.house.house.luan();
        house.entrust(heron, luan, false);
        Map<String, String> fields = house.toDo(mira);
        fields.put("second", TasksHouse.id(luan));
        fields.put("about", "gap/shelter/2024-09-01");
        fields.put("due", "2024-07-10");
        house.record(heron, fields);

        assertThat(warnings())
                .containsSubsequence("Late", "Task: Call the host organisation", "5 days late", "mira, and luan")
                .containsSubsequence("Ends: Shelter", "Task: Call the host organisation (mira, and luan)");
        assertThat(warnings(luan, Language.EN, "", "1")).contains("5 days late", ">Heron<");
        OpaqueId task = house.book.look(mira, heron).tasks().getFirst().id();
        house.tasks.done(mira, house.house.frame(), heron.hex(), task.hex(), "1", "yes");
        assertThat(warnings()).doesNotContain("5 days late");
    }

    @Test
    void whoOnlyCoordinatesSeesTheirsAndAll() {
        Caller drita = house.house.house.drita();
        assertThat(warnings(drita, Language.EN, "", "1"))
                .contains("Nothing to warn of")
                .doesNotContain(">Heron<");
        assertThat(warnings(drita, Language.EN, "all", "1")).contains(">Heron<", ">Reed<");
        assertThat(warnings(house.house.house.tarek(), Language.EN, "all", "1"))
                .contains("Nothing to warn of")
                .doesNotContain("Heron");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> warnings(house.house.house.agim(), Language.EN, "all", "1"));
    }

    @Test
    void manyAreToldPageByPage() {
        for (int number = 0; number < WarningPick.ON_A_PAGE; number++) {
            Map<String, String> fields = house.toDo(mira);
            fields.put("what", "Task " + number);
            house.record(heron, fields);
        }
        assertThat(warnings()).contains("page=2").doesNotContain("Ends: Shelter");
        assertThat(warnings(mira, Language.EN, "", "2")).contains("Ends: Shelter", "page=1");
        assertThat(warnings(mira, Language.EN, "", "99999")).contains("Ends: Shelter");
        assertThat(warnings(mira, Language.EN, "<b>", "-1")).contains("page=2");
    }

    /** Board, tasks and warnings go by what is recorded now; what was kept goes by what was recorded then. */
    @Test
    void aKeptWarningComesOutTheSameWhateverIsCorrectedLater() {
        OpaqueId kept = keep(mira, heron, "gap/shelter/2024-09-01");
        assertThat(replayed(mira, heron, kept))
                .contains(
                        "the whole answer is the same",
                        "Shelter: missing from 1 September 2024",
                        "This is still so today");

        now = now.plusSeconds(60);
        house.house.correctTransfer(mira, heron, "2024-02-01");
        assertThat(warnings()).contains("1 August 2024").doesNotContain("1 September 2024");
        assertThat(replayed(mira, heron, kept))
                .as("corrected on the same day")
                .contains("the whole answer is the same", "By what is recorded today the day is 1 August 2024");
        now = Instant.parse("2024-08-20T10:00:00Z");
        house.house.agreedNoMore(mira, heron);
        house.house.typed(
                mira,
                heron,
                "assistance",
                "shelter",
                Map.of("arrives", "arrives", "provider", "ngo", "from", "2024-07-01", "confirmed", "2024-07-10"));
        assertThat(replayed(mira, heron, kept))
                .as("other rules are chosen, and the days are over")
                .contains("the whole answer is the same", "this is no longer so");
        assertThat(house.page(heron)).contains("Kept warnings", "As it was shown on 15 July 2024");
        assertThat(text(house.warnings.replay(mira, house.house.frame(Language.FA), heron.hex(), kept.hex(), "")))
                .contains("کل پاسخ همان است");
    }

    @Test
    void whatDoesNotComeOutTheSameSaysWhatIsOtherwise() {
        OpaqueId kept = keep(mira, heron, "gap/shelter/2024-09-01");
        KeptWarning was = house.warning(heron, kept);
        OpaqueId other = house.sealed(
                heron,
                new KeptWarning(
                        was.about(),
                        was.asOf(),
                        was.known(),
                        "0.9",
                        List.of(new KeptWarning.Named("example-agreement", "0".repeat(64))),
                        was.calendars(),
                        "0".repeat(64),
                        was.said()));

        assertThat(replayed(mira, heron, other))
                .contains(
                        "the answer is not the same",
                        "Besa has been changed since",
                        "The rules of then are no longer there",
                        "Something in the whole answer")
                .doesNotContain("What was warned of does not come out");
    }

    @Test
    void aWarningThatIsTakenBackStaysReadable() {
        OpaqueId kept = keep(mira, heron, "gap/shelter/2024-09-01");
        house.house.cases.withdraw(mira, heron, kept, 1);

        assertThat(house.page(heron)).contains("1 withdrawn entry");
        assertThat(replayed(mira, heron, kept)).contains("the whole answer is the same");
        house.house.cases.undo(mira, heron, kept, 2);
        assertThat(house.book.look(mira, heron).kept()).hasSize(1);
    }

    /** What was computed with what only lawyers read is kept where only they read; what everybody reads comes out the same for the lawyers too. */
    @Test
    void aWarningIsKeptWhereItsFactsAre() {
        Caller luan = house.house.house.luan();
        house.entrust(heron, luan, true);
        OpaqueId forAll = keep(mira, heron, "gap/shelter/2024-09-01");
        now = now.plusSeconds(60);
        house.house.typed(
                luan,
                heron,
                "assistance",
                "shelter",
                Map.of("arrives", "nothing", "from", "2024-07-01", "part", "privileged"));
        now = now.plusSeconds(60);
        OpaqueId forLawyers = keep(luan, heron, "gap/shelter/2024-07-01");

        assertThat(replayed(luan, heron, forAll)).contains("the whole answer is the same");
        assertThat(replayed(mira, heron, forAll)).contains("the whole answer is the same");
        assertThat(replayed(luan, heron, forLawyers)).contains("the whole answer is the same");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> replayed(mira, heron, forLawyers));
        assertThat(house.page(heron)).doesNotContain("1 July 2024");
    }

    @Test
    void whatIsNotSoCannotBeKept() {
        for (String matter : List.of("gap/shelter/2024-09-02", "gap/nothing/2024-09-01", "gap", "")) {
            assertThatExceptionOfType(NotThere.class)
                    .as(matter)
                    .isThrownBy(() -> house.warnings.keep(mira, house.house.frame(), heron.hex(), matter));
        }
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> keep(house.house.house.tarek(), heron, "gap/shelter/2024-09-01"));
        assertThat(house.book.look(mira, heron).warnings()).isEmpty();
    }

    @Test
    void stepsAreDaysInOrder() {
        assertThat(WarningSteps.parse("90, 30,7,1")).isEqualTo(WarningSteps.usual());
        assertThat(WarningSteps.usual().days()).containsExactly(1, 7, 30, 90);
        for (String wrong : List.of("", "7, soon", "-1", "7, 181")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as(wrong)
                    .isThrownBy(() -> WarningSteps.parse(wrong));
        }
    }
}
