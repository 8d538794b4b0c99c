package org.besa.app.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.cases.PersonName;
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.NotThere;
import org.besa.app.meetings.Meeting.Question;
import org.besa.app.parties.Bar;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises and questions that wait, over all cases that somebody sees, and of no others. */
@Tag("database")
class AcrossPagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");
    private static final String OFFICE = "xa.asylum-office";
    private static final String HOST = "xa.host-organisation";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private MeetingBook book;
    private AcrossController across;
    private Caller mira;
    private OpaqueId heron;
    private OpaqueId linden;

    @BeforeEach
    void twoCases() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        MeetingsRoom room = new MeetingsRoom();
        house = new CoverageHouse(
                folder, clock, (law, _) -> List.of(room.meetingKinds(law)), List.of(room.meetingPromises()));
        book = room.meetingBook(house.house.cases(), house.cases, house.book);
        AcrossCases cases = room.acrossCases(house.house.cohort(), house.parties, book);
        across = room.acrossController(cases, house.law, house.pages(), house.house.accounts(), clock);
        mira = house.house.mira();
        heron = begun("Heron");
        linden = begun("Linden");
    }

    private OpaqueId begun(String name) {
        OpaqueId id = house.cases.begin(mira, house.house.heron().id(), new PersonName(name, ""));
        house.agreed(mira, id);
        return id;
    }

    private OpaqueId promise(Caller caller, OpaqueId id, Compartment part, String who, String what, String due) {
        Commitment promise = new Commitment(
                who,
                what,
                "",
                "",
                new WrittenDay("2024-06-01"),
                new WrittenDay(due),
                "",
                "",
                Fate.OPEN,
                WrittenDay.NONE);
        return book.record(caller, id, part, promise).item();
    }

    private OpaqueId promise(OpaqueId id, String who, String what, String due) {
        return promise(mira, id, Compartment.MAIN, who, what, due);
    }

    private void asked(OpaqueId id, String office, String held, String question, Reply reply) {
        book.record(
                mira,
                id,
                new Meeting(
                        WrittenDay.NONE,
                        new WrittenDay(held),
                        office,
                        "",
                        List.of(),
                        List.of(new Question(question, "", reply, "", WrittenDay.NONE))));
    }

    private String page(Caller caller, String what, Map<String, String> asked) {
        return text(across.list(
                caller,
                house.frame(),
                what,
                asked.getOrDefault("office", ""),
                asked.getOrDefault("state", ""),
                asked.getOrDefault("days", ""),
                asked.getOrDefault("sort", ""),
                asked.getOrDefault("page", "1")));
    }

    private String promises() {
        return page(mira, "", Map.of());
    }

    private String questions() {
        return page(mira, "questions", Map.of());
    }

    @Test
    void whatIsOverdueComesFirstThenWhatIsDueThenWhatHasNoDay() {
        promise(heron, OFFICE, "Write down who pays", "2024-07-20");
        promise(linden, HOST, "Bring the bed back", "2024-07-01");
        promise(linden, "The legal clinic", "Call again", "");
        OpaqueId kept = promise(heron, OFFICE, "Hand out the card", "2024-07-05");

        assertThat(promises())
                .contains("4 promises wait", "2 are overdue")
                .containsSubsequence(
                        "Bring the bed back",
                        "Overdue for 14 days",
                        "Linden",
                        "Ask the host organisation about the promise of 1 June 2024",
                        "Hand out the card",
                        "Overdue for 10 days",
                        "Write down who pays",
                        "Waiting for 44 days",
                        "Heron",
                        "It can still be kept until 20 July 2024",
                        "Call again",
                        "Ask The legal clinic by which day.")
                .contains("/cases/" + heron.hex() + "/meetings#promise-" + kept.hex());

        Commitment settled = book.look(mira, heron).commitments().stream()
                .filter(entry -> entry.id().equals(kept))
                .findFirst()
                .orElseThrow()
                .content()
                .orElseThrow()
                .settled(Fate.KEPT, LocalDate.of(2024, 7, 15));
        book.correct(mira, heron, MeetingKinds.COMMITMENT, kept, 1, settled);
        assertThat(promises())
                .as("from the next request on")
                .contains("3 promises wait")
                .doesNotContain("Hand out");
    }

    @Test
    void promisesAreSearchedByWhoseStateAndDays() {
        promise(heron, OFFICE, "Write down who pays", "2024-07-20");
        promise(linden, HOST, "Bring the bed back", "2024-07-01");
        promise(linden, "The legal clinic", "Call again", "");

        assertThat(page(mira, "", Map.of("office", OFFICE)))
                .contains("Write down")
                .doesNotContain("Bring", "Call again");
        assertThat(page(mira, "", Map.of("office", "named")))
                .contains("Call again")
                .doesNotContain("Write down", "Bring");
        assertThat(page(mira, "", Map.of("state", "late")))
                .contains("Bring")
                .doesNotContain("Write down", "Call again");
        assertThat(page(mira, "", Map.of("state", "undated")))
                .contains("Call again")
                .doesNotContain("Write", "Bring");
        assertThat(page(mira, "", Map.of("days", "30")))
                .contains("Write down", "Call again")
                .doesNotContain("Bring");
        assertThat(page(mira, "", Map.of("office", "xa.nobody"))).contains("Nothing fits this choice");
        assertThat(page(mira, "", Map.of("sort", "x", "state", "x", "days", "x", "page", "x")))
                .isEqualTo(promises());
    }

    @Test
    void questionsStandByOfficeWithTheDays() {
        asked(heron, OFFICE, "2024-07-05", "Who pays?", Reply.WILL_REVERT);
        asked(linden, OFFICE, "2024-06-15", "Where is the card?", Reply.REFUSED);
        asked(linden, HOST, "2024-07-14", "Until when?", Reply.EVADED);
        asked(linden, HOST, "2024-07-14", "And the money?", Reply.ANSWERED);

        assertThat(questions())
                .contains("3 questions wait")
                .containsSubsequence(
                        "2 wait, the longest for 30 days",
                        "1 waits, the longest for 1 day",
                        "Where is the card?",
                        "for 30 days",
                        "Asked on 15 June 2024",
                        "refused to answer",
                        "Ask the asylum office of XA again",
                        "Who pays?",
                        "Until when?")
                .doesNotContain("And the money?");
        assertThat(promises()).contains("No promise waits to be kept").doesNotContain("Who pays?");
    }

    @Test
    void nobodyIsToChaseABarredParty() {
        promise(heron, HOST, "Bring the bed back", "2024-07-01");
        asked(heron, HOST, "2024-07-05", "Until when?", Reply.EVADED);
        asked(heron, "The house on the hill", "2024-07-05", "Who has the key?", Reply.EVADED);
        asked(linden, HOST, "2024-07-05", "Who pays?", Reply.EVADED);
        assertThat(questions()).contains("3 questions wait");

        house.parties.bar(mira, heron, new Bar(HOST, "They must not learn of it"));
        house.parties.bar(mira, heron, new Bar("The house on the hill", ""));

        assertThat(questions())
                .contains("One question waits", "Who pays?", "2 questions wait where nothing may go")
                .doesNotContain("Until when?", "Who has the key?");
        assertThat(promises())
                .contains("Nobody should ask after this promise there.")
                .doesNotContain("Ask the host organisation about");
    }

    @Test
    void othersSeeNothingOfThem() {
        promise(heron, OFFICE, "Write down who pays", "2024-07-01");

        assertThat(page(house.house.tarek(), "", Map.of()))
                .contains("No promise waits")
                .doesNotContain("Write down");
        assertThat(page(house.house.luan(), "", Map.of()))
                .contains("No promise waits")
                .doesNotContain("Write down");
        assertThat(page(house.house.drita(), "", Map.of()))
                .as("who coordinates")
                .contains("Write down who pays");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> page(house.house.agim(), "", Map.of()));
    }

    @Test
    void whatTheLawyersWereToldIsNeitherShownNorCounted() {
        promise(heron, OFFICE, "Write down who pays", "2024-07-01");
        Caller luan = house.house.luan();
        house.house.cases().change(house.house.drita(), heron, new Action("case.team"), open -> {
            open.people().put(new Member(luan.account().id(), true, true));
            return true;
        });
        String before = promises();
        String coordinators = page(house.house.drita(), "", Map.of());

        promise(luan, heron, Compartment.PRIVILEGED, OFFICE, "Zephyrine", "2024-06-02");

        assertThat(promises()).isEqualTo(before);
        assertThat(page(house.house.drita(), "", Map.of())).isEqualTo(coordinators);
        assertThat(page(luan, "", Map.of())).contains("2 promises wait").containsSubsequence("Zephyrine", "Write down");
        assertThat(promises()).isEqualTo(before);
    }

    @Test
    void manyStandOnSeveralPages() {
        for (int day = 10; day < 32; day++) {
            promise(heron, OFFICE, "Promise of day " + day, "2024-07-" + day);
        }

        assertThat(promises())
                .contains("22 promises wait", "Promise of day 29", "page=2")
                .doesNotContain("day 30");
        assertThat(page(mira, "", Map.of("page", "2")))
                .contains("day 30", "day 31")
                .doesNotContain("day 29");
        assertThat(page(mira, "", Map.of("page", "9"))).isEqualTo(page(mira, "", Map.of("page", "2")));
    }

    @Test
    void theBoardAsksTheSame() {
        house.moved(mira, linden);
        book.record(
                mira,
                linden,
                Compartment.MAIN,
                new Commitment(
                        HOST,
                        "Bring the bed back",
                        "",
                        "shelter",
                        new WrittenDay("2024-06-01"),
                        new WrittenDay("2024-07-01"),
                        "",
                        "",
                        Fate.OPEN,
                        WrittenDay.NONE));
        String question = "Ask the host organisation about the promise of 1 June 2024";
        assertThat(promises()).contains(question);
        assertThat(house.boardPage(mira)).containsOnlyOnce(question);
    }
}
