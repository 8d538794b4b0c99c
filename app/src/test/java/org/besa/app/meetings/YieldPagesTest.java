package org.besa.app.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.hidden;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.parties.Bar;
import org.besa.app.vault.Member;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What an answer leads to: a promise with its days, advice, a pointer; begun in one step, settled in another. */
@Tag("database")
class YieldPagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 15);
    private static final String OFFICE = "xa.asylum-office";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private MeetingController meetings;
    private CommitmentController promises;
    private AdviceController advice;
    private MeetingBook book;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void oneCase() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        MeetingsRoom room = new MeetingsRoom();
        house = new CoverageHouse(
                folder, clock, (law, _) -> List.of(room.meetingKinds(law)), List.of(room.meetingPromises()));
        book = room.meetingBook(house.house.cases(), house.cases, house.book);
        meetings = room.meetingController(book, house.law, house.pages(), house.house.accounts(), clock);
        promises = room.commitmentController(book, house.law, meetings, house.pages(), house.house.accounts(), clock);
        advice = room.adviceController(book, house.law, house.pages(), house.house.accounts(), clock);
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
        house.agreed(mira, heron);
    }

    private void meeting() {
        meetings.record(
                mira,
                house.frame(),
                id,
                sent(Map.of(
                        "revision", "0",
                        "office", OFFICE,
                        "held", "2024-07-05",
                        "question-1", "Who pays?",
                        "need-1", "shelter",
                        "reply-1", "answered",
                        "answer-1", "We pay from August on.")));
    }

    private String page() {
        return text(meetings.list(mira, house.frame(), id, ""));
    }

    private static Map<String, String> given(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "revision", "0", "who", OFFICE, "what", "Pay for the room", "given", "2024-07-05", "need", "shelter"));
        fields.putAll(more);
        return fields;
    }

    private ResponseEntity<byte[]> promised(Map<String, String> more) {
        return promises.record(mira, house.frame(), id, sent(given(more)));
    }

    private ResponseEntity<byte[]> settled(OpaqueId item, long revision, String fate) {
        return promises.settle(mira, house.frame(), id, item.hex(), String.valueOf(revision), fate);
    }

    private OpaqueId first() {
        return open().getFirst().id();
    }

    private List<Entry<Commitment>> open() {
        return Promises.of(book.look(mira, heron).commitments()).open();
    }

    /** What the button of a form sends there. */
    private static Map<String, String> begun(String page, String action, String button) {
        int label = page.indexOf(button, page.indexOf("<ol class=\"questions\">"));
        String form = page.substring(page.lastIndexOf("<form", label), label);
        assertThat(form).contains("action=\"" + action + "\"");
        return hidden(form);
    }

    @Test
    void anAnswerBecomesAPromiseInOneStep() {
        meeting();
        Map<String, String> begun = begun(page(), "/cases/" + id + "/commitments/new", "Record a promise from it");

        String form = text(promises.begin(mira, house.frame(), id, sent(begun)));
        assertThat(form)
                .contains(
                        "value=\"xa.asylum-office\" checked",
                        "value=\"We pay from August on.\"",
                        "value=\"2024-07-05\"",
                        "<option value=\"shelter\" selected",
                        "Meeting of 2024-07-05")
                .doesNotContain("error-summary", "name=\"fate\"");
        assertThat(open()).isEmpty();
    }

    @Test
    void anAnswerBecomesAdviceOrAPointerInOneStep() {
        meeting();
        Map<String, String> begun = begun(page(), "/cases/" + id + "/advice/new", "Record advice from it");
        assertThat(text(advice.begin(mira, house.frame(), id, sent(begun))))
                .contains("value=\"We pay from August on.\"", "name=\"followed\"")
                .doesNotContain("error-summary");

        Map<String, String> points =
                begun(page(), "/cases/" + id + "/facts/new/statement/duty", "It points to another office");
        assertThat(points).containsEntry("says", "points-to").containsEntry("speaker", OFFICE);
        assertThat(text(house.begun(mira, heron, points)))
                .contains("<option value=\"points-to\" selected")
                .doesNotContain("error-summary");
    }

    @Test
    void theMostOverdueComesFirstAndDaysAreCounted() {
        promised(Map.of("what", "Without a day"));
        promised(Map.of("what", "Still in time", "due", "2024-07-15"));
        promised(Map.of("what", "Late by a month", "due", "2024-06", "given", "2024-06-01"));
        promised(Map.of("what", "Late by a day", "due", "2024-07-14"));

        assertThat(open())
                .extracting(entry -> entry.content().orElseThrow().what())
                .containsExactly("Late by a month", "Late by a day", "Still in time", "Without a day");
        assertThat(page()).contains("Overdue for 15 days", "Overdue for 1 day", "Waiting for 10 days");
        assertThat(text(meetings.list(mira, house.frame(Language.FA), id, "")))
                .contains("۱۵ روز دیرکرد")
                .doesNotContain("Overdue");
    }

    @Test
    void aPromiseThatWasKeptLeadsToTheHelpThatCame() {
        promised(Map.of());
        assertThat(page()).doesNotContain("Record what came");
        OpaqueId item = first();
        assertThat(settled(item, 1, "kept").getHeaders().getLocation())
                .hasToString("/cases/" + id + "/meetings?said=kept");

        assertThat(open()).isEmpty();
        assertThat(page()).contains("kept: 15 July 2024", "Record what came");
        MeetingWords words = new MeetingWords(
                new org.besa.app.coverage.FactWords(house.law, house.pages().words(Language.EN)));
        Entry<Commitment> kept = book.look(mira, heron).commitments().getFirst();
        assertThat(words.help(kept).orElseThrow().values())
                .containsEntry("provider", OFFICE)
                .containsEntry("from", "2024-07-15")
                .containsEntry("arrives", "arrives")
                .containsEntry("source", "Promise of 2024-07-05");

        settled(item, 2, "open");
        assertThat(open()).hasSize(1);
        assertThat(house.cases.history(mira, heron, item).revisions()).hasSize(3);
    }

    @Test
    void whoWasSlowerSettlesNothing() {
        promised(Map.of());
        OpaqueId item = first();
        settled(item, 1, "broken");

        ResponseEntity<byte[]> answer = settled(item, 1, "kept");
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(page()).contains("broken: 15 July 2024");
        assertThat(settled(item, 2, "forgotten").getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void aCorrectionSaysSinceWhen() {
        promised(Map.of());
        OpaqueId item = first();
        Map<String, String> corrected = given(Map.of("revision", "1", "fate", "broken", "settled", "2024-07-10"));
        promises.correct(mira, house.frame(), id, item.hex(), sent(corrected));

        Commitment promise =
                book.look(mira, heron).commitments().getFirst().content().orElseThrow();
        assertThat(promise.fate()).isEqualTo(Fate.BROKEN);
        assertThat(promise.late(TODAY)).isFalse();
        assertThat(text(promises.one(mira, house.frame(), id, item.hex())))
                .contains("value=\"broken\" checked", "value=\"2024-07-10\"");
    }

    @Test
    void faultsNameTheFieldAndKeepWhatWasTyped() {
        assertFaulty(Map.of("who", ""), "Please say who.");
        assertFaulty(Map.of("what", ""), "Please write something here.");
        assertFaulty(Map.of("given", "2024-07-16"), "This day is still to come.");
        assertFaulty(Map.of("given", "2024-07"), "exact day");
        assertFaulty(Map.of("due", "2024-07-04"), "This is before the first day.");
        assertFaulty(Map.of("need", "gold"), "Please choose one of these.");
        assertFaulty(Map.of("fate", "lost"), "Please choose one of these.");
        assertFaulty(Map.of("fate", "kept"), "belong together");
        assertFaulty(Map.of("settled", "2024-07-10"), "belong together");
        assertFaulty(Map.of("fate", "kept", "settled", "2024-07-16"), "This day is still to come.");
        assertThat(book.look(mira, heron).commitments()).isEmpty();
    }

    private void assertFaulty(Map<String, String> changed, String fault) {
        Map<String, String> more = new HashMap<>(Map.of("condition", "If she signs"));
        more.putAll(changed);
        ResponseEntity<byte[]> answer = promised(more);
        assertThat(answer.getStatusCode().value()).as("%s", changed).isEqualTo(422);
        assertThat(text(answer)).contains(fault, "If she signs");
    }

    @Test
    void adviceIsKeptWithWhatCameOfIt() {
        Map<String, String> fields = given(Map.of("what", "Ask in writing", "followed", "undecided"));
        advice.record(mira, house.frame(), id, sent(fields));
        assertThat(page()).contains("Ask in writing", "not decided yet");
        OpaqueId item = book.look(mira, heron).advice().getFirst().id();
        fields.putAll(Map.of("revision", "1", "followed", "yes", "outcome", "They wrote back."));
        advice.correct(mira, house.frame(), id, item.hex(), sent(fields));

        assertThat(page()).contains("They wrote back.").doesNotContain("not decided yet");
        fields.put("followed", "");
        assertThat(advice.record(mira, house.frame(), id, sent(fields))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    @Test
    void whatTheLawyersKeepIsNotThereForTheTeam() {
        Caller luan = house.house.luan();
        house.house.cases().change(house.house.drita(), heron, new Action("case.team"), open -> {
            open.people().put(new Member(luan.account().id(), true, true));
            return true;
        });
        String before = page();
        Map<String, String> secret = given(Map.of("what", "Zephyrine", "part", "privileged"));
        promises.record(luan, house.frame(), id, sent(secret));
        secret.put("followed", "no");
        advice.record(luan, house.frame(), id, sent(secret));

        assertThat(page()).isEqualTo(before);
        assertThat(text(meetings.list(luan, house.frame(), id, ""))).contains("Zephyrine");
        OpaqueId item = book.look(luan, heron).commitments().getFirst().id();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> settled(item, 1, "kept"));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> promises.one(mira, house.frame(), id, item.hex()));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> promises.record(mira, house.frame(), id, sent(secret)));
    }

    @Test
    void whatIsNoPromiseIsNotFoundAsOne() {
        meeting();
        promised(Map.of());
        OpaqueId meeting = book.look(mira, heron).entries().getFirst().id();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> promises.one(mira, house.frame(), id, meeting.hex()));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> advice.one(mira, house.frame(), id, first().hex()));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> promises.fresh(house.house.tarek(), house.frame(), id));
    }

    @Test
    void whatCannotBeReadStandsFirst() {
        promised(Map.of());
        byte[] other = "{\"version\":1}".getBytes(StandardCharsets.UTF_8);
        house.house.sealed(mira, heron, house.cases.newItem(), "commitment", 0, other);

        assertThat(open().getFirst().envelope()).isEmpty();
        assertThat(page()).contains("This entry cannot be read", "Pay for the room");
    }

    @Test
    void aDraftIsOfItsFormAndOfNothingElse() {
        assertThat(YieldPlace.ofDraft("commitment.new")).contains(YieldPlace.COMMITMENT.fresh());
        assertThat(YieldPlace.ofDraft("advice.new")).contains(YieldPlace.ADVICE.fresh());
        assertThat(YieldPlace.ofDraft("commitment.xa.asylum-office")).isEmpty();
        assertThat(YieldPlace.FIELDS).doesNotHaveDuplicates();
    }

    @Test
    void whatWasPromisedStandsBesideWhatIsMissing() {
        OpaqueId linden = house.begin(mira, "Linden");
        house.moved(mira, linden);
        id = linden.hex();
        promised(Map.of("due", "2024-07-10"));
        promised(Map.of("who", "xa.relief-agency", "due", "2024-07-20"));
        promised(Map.of("who", "xa.host-organisation", "due", "2024-07-08"));
        promised(Map.of("who", "xa.relief-agency", "need", "subsistence", "due", "2024-07-01"));
        OpaqueId broken = book.look(mira, linden).commitments().stream()
                .filter(entry -> entry.content().orElseThrow().who().equals("xa.host-organisation"))
                .findFirst()
                .orElseThrow()
                .id();
        settled(broken, 1, "broken");

        String page = house.coveragePage(mira, linden);
        assertThat(page.substring(page.indexOf("id=\"missing\""), page.indexOf("id=\"missing-later\"")))
                .containsSubsequence(
                        "promise not kept",
                        "/meetings#promise-" + broken.hex(),
                        "Promised by the host organisation, broken since 15 July 2024",
                        "promise not kept",
                        "Promised by the asylum office of XA until 10 July 2024",
                        "5 days overdue",
                        "promised",
                        "Promised by the international relief agency until 20 July 2024",
                        "What to do",
                        "Ask the host organisation about the promise of 5 July 2024",
                        "Ask the asylum office of XA about the promise of 5 July 2024",
                        "Ask urgently now")
                .doesNotContain("Ask the international relief agency about");

        promised(Map.of("who", "xa.relief-agency", "due", "2024-08"));
        assertThat(house.coveragePage(mira, linden))
                .contains("Promised by the international relief agency until 31 August 2024");

        house.parties.bar(mira, linden, new Bar("xa.host-organisation", ""));
        assertThat(house.coveragePage(mira, linden))
                .contains("broken since 15 July 2024")
                .doesNotContain("Ask the host organisation about");
    }

    private String row(Caller caller, OpaqueId of) {
        String board = house.boardPage(caller);
        int begins = board.indexOf("<a href=\"/cases/" + of.hex() + "\">");
        assertThat(begins).isPositive();
        return board.substring(begins, board.indexOf("</li>", begins));
    }

    private OpaqueId moved() {
        house.moved(mira, heron);
        return heron;
    }

    @Test
    void theBoardAsksFirstAboutWhatWasPromisedOfTheMostUrgentNeed() {
        OpaqueId moved = moved();
        String quiet = row(mira, moved);
        assertThat(quiet).contains("Missing today: shelter").doesNotContain("#promise-");
        promised(Map.of("who", "xa.relief-agency", "due", "2024-07-20"));
        promised(Map.of("who", "xa.relief-agency", "need", "education", "due", "2024-07-01"));
        assertThat(row(mira, moved)).as("in time, or of another need").isEqualTo(quiet);

        promised(Map.of("given", "2024-07-01"));
        OpaqueId undated = first("2024-07-01");
        assertThat(row(mira, moved))
                .containsSubsequence(
                        "data-next><a href=\"/cases/" + moved.hex() + "/meetings#promise-" + undated.hex(),
                        "Ask the asylum office of XA about the promise of 1 July 2024",
                        "data-next>");

        promised(Map.of("given", "2024-07-02", "due", "2024-07-10", "who", "xa.relief-agency"));
        OpaqueId late = first("2024-07-02");
        assertThat(row(mira, moved))
                .contains("#promise-" + late.hex())
                .contains("Ask the international relief agency about the promise of 2 July 2024")
                .doesNotContain("#promise-" + undated.hex());
        assertThat(house.boardPage(mira, Language.SQ)).contains("#promise-" + late.hex());

        house.parties.bar(mira, moved, new Bar("xa.relief-agency", ""));
        assertThat(row(mira, moved)).contains("#promise-" + undated.hex());
        house.parties.bar(mira, moved, new Bar(OFFICE, ""));
        assertThat(row(mira, moved)).doesNotContain("#promise-", "about the promise");
    }

    private OpaqueId first(String given) {
        return book.look(mira, heron).commitments().stream()
                .filter(entry -> entry.content().orElseThrow().given().written().equals(given))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theBoardAsksTheTeamNothingOfWhatTheLawyersKeep() {
        OpaqueId moved = moved();
        Caller luan = house.house.luan();
        house.house.cases().change(house.house.drita(), moved, new Action("case.team"), open -> {
            open.people().put(new Member(luan.account().id(), true, true));
            return true;
        });
        String before = house.boardPage(mira);
        promises.record(luan, house.frame(), id, sent(given(Map.of("part", "privileged", "due", "2024-07-10"))));

        assertThat(house.boardPage(mira)).isEqualTo(before);
        assertThat(row(house.house.drita(), moved)).doesNotContain("#promise-");
        assertThat(row(luan, moved)).contains("#promise-");
    }
}
