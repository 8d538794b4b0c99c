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
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** A meeting typed into its form: what waits is counted, and an answer becomes a statement in one step. */
@Tag("database")
class MeetingPagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");
    private static final String OFFICE = "xa.asylum-office";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private MeetingController meetings;
    private MeetingBook book;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void oneCase() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        MeetingsRoom room = new MeetingsRoom();
        house = new CoverageHouse(folder, clock, law -> List.of(room.meetingKinds(law)));
        book = room.meetingBook(house.house.cases(), house.cases, house.book);
        meetings = room.meetingController(book, house.law, house.pages(), house.house.accounts(), clock);
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
        house.agreed(mira, heron);
    }

    /** Two questions: one put off, one answered. */
    private static Map<String, String> held() {
        Map<String, String> fields = new HashMap<>();
        fields.put("revision", "0");
        fields.put("office", OFFICE);
        fields.put("requested", "2024-06-01");
        fields.put("held", "2024-07-05");
        fields.put("mandate", "Power of attorney of 3 May");
        fields.put("who-1", "Head of the desk");
        fields.put("capacity-1", "who decides");
        fields.put("question-1", "Who pays for the room from July?");
        fields.put("need-1", "shelter");
        fields.put("reply-1", "will-revert");
        fields.put("answer-1", "They ask their lawyers first.");
        fields.put("question-2", "Is the card ready?");
        fields.put("reply-2", "answered");
        fields.put("answer-2", "It lies at the host organisation.");
        return fields;
    }

    private static Map<String, String> requested(String office, String day) {
        return Map.of("revision", "0", "office", "other", "office-named", office, "requested", day);
    }

    private ResponseEntity<byte[]> record(Map<String, String> fields) {
        return meetings.record(mira, house.frame(), id, sent(fields));
    }

    private ResponseEntity<byte[]> correct(Caller caller, OpaqueId item, long revision, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("revision", String.valueOf(revision));
        return meetings.correct(caller, house.frame(), id, item.hex(), sent(all));
    }

    private String page(Language language) {
        return text(meetings.list(mira, house.frame(language), id, ""));
    }

    private OpaqueId only() {
        return book.look(mira, heron).entries().getFirst().id();
    }

    private OpenQuestions open() {
        return OpenQuestions.of(book.look(mira, heron), LocalDate.of(2024, 7, 15));
    }

    @Test
    void aMeetingIsShownWithItsQuestionsAndWhatWaits() {
        assertThat(record(held()).getHeaders().getLocation()).hasToString("/cases/" + id + "/meetings?said=recorded");

        assertThat(page(Language.EN))
                .contains(
                        "the asylum office",
                        "Power of attorney of 3 May",
                        "Head of the desk, as who decides",
                        "Who pays for the room from July?",
                        "will come back to it",
                        "10 days",
                        "It lies at the host organisation.");
        assertThat(page(Language.SQ)).contains("do të kthehet me përgjigje", "prej 10 ditësh");
        assertThat(page(Language.FA)).contains("بعداً پاسخ خواهد داد").doesNotContain("will come back");
    }

    @Test
    void whoHasWaitedLongestComesFirstByOffice() {
        record(held());
        record(requested("The town hall", "2024-06-20"));
        record(requested("the TOWN hall", "2024-07-14"));

        List<OpenQuestions.Office> offices = open().offices();
        assertThat(offices).extracting(OpenQuestions.Office::name).containsExactly("the TOWN hall", OFFICE);
        assertThat(offices.getFirst().waiting())
                .extracting(OpenQuestions.Waiting::days)
                .containsExactly(25L, 1L);
        assertThat(offices.getLast().waiting())
                .extracting(OpenQuestions.Waiting::days)
                .containsExactly(10L);
        assertThat(page(Language.EN)).contains("The meeting that was asked for has not been held", "25 days");
    }

    @Test
    void whatWasAnsweredAfterAllOrTakenBackWaitsNoLonger() {
        record(held());
        Map<String, String> later = held();
        later.put("later-1", "2024-07-10");
        assertThat(correct(mira, only(), 1, later).getStatusCode().value()).isEqualTo(303);
        assertThat(open().offices()).isEmpty();
        assertThat(page(Language.EN)).contains("The answer came on 10 July 2024");

        house.cases.undo(mira, heron, only(), 2);
        assertThat(open().offices()).hasSize(1);
        house.cases.withdraw(mira, heron, only(), 3);
        assertThat(open().offices()).isEmpty();
        assertThat(page(Language.EN)).contains("1 withdrawn entry").doesNotContain("Record the answer");
        assertThat(house.cases.history(mira, heron, only()).revisions()).hasSize(4);
    }

    @Test
    void anAnswerBecomesAStatementInOneStep() {
        record(held());
        Map<String, String> begun = firstBegun(page(Language.EN));
        assertThat(begun).containsEntry("speaker", OFFICE).containsEntry("begin", "form");

        String form = text(house.begun(mira, heron, begun));
        assertThat(form)
                .contains(
                        "value=\"xa.asylum-office\" checked",
                        "<option value=\"shelter\" selected",
                        "value=\"2024-07-05\"",
                        "value=\"direct\" checked",
                        "They ask their lawyers first.",
                        "Meeting of 2024-07-05")
                .doesNotContain("error-summary");
        assertThat(house.book.look(mira, heron).file().statements()).isEmpty();
    }

    /** The hidden fields of the first form that begins a statement, without those of other forms. */
    private static Map<String, String> firstBegun(String page) {
        int start = page.indexOf("action=\"/cases/", page.indexOf("<ol class=\"questions\">"));
        String form = page.substring(start, page.indexOf("</form>", start));
        assertThat(form).contains("/facts/new/statement/duty\"");
        return hidden(form);
    }

    @Test
    void oneMoreRowKeepsWhatIsTypedAndRecordsNothing() {
        Map<String, String> fields = held();
        fields.put("more", "question");
        ResponseEntity<byte[]> answer = record(fields);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(text(answer))
                .contains("id=\"question-3\"", "value=\"Is the card ready?\"", "value=\"Head of the desk\"")
                .doesNotContain("id=\"question-4\"", "id=\"who-2\"");
        fields.put("more", "person");
        assertThat(text(record(fields))).contains("id=\"who-2\"").doesNotContain("id=\"question-3\"");
        assertThat(book.look(mira, heron).entries()).isEmpty();
    }

    @Test
    void faultsNameTheFieldAndKeepWhatWasTyped() {
        assertFaulty(Map.of("requested", "", "held", ""), "Please write on which day it was asked for, or held.");
        assertFaulty(Map.of("held", "2024-07-16"), "This day is still to come.");
        assertFaulty(Map.of("held", "2024-05-31"), "This is before the first day.");
        assertFaulty(Map.of("held", ""), "Please write above on which day the meeting was held.");
        assertFaulty(Map.of("question-2", ""), "Please write something here.");
        assertFaulty(Map.of("later-2", "2024-07-10"), "No answer is waited for here.");
        assertFaulty(Map.of("later-1", "2024-07-04"), "This is before the first day.");
        assertFaulty(Map.of("office", ""), "Please say who.");
        assertFaulty(Map.of("reply-1", "perhaps"), "Please choose one of these.");
        assertFaulty(Map.of("who-1", ""), "Please write something here.");
        assertThat(book.look(mira, heron).entries()).isEmpty();
    }

    private void assertFaulty(Map<String, String> changed, String fault) {
        Map<String, String> fields = held();
        fields.putAll(changed);
        ResponseEntity<byte[]> answer = record(fields);
        assertThat(answer.getStatusCode().value()).as("%s", changed).isEqualTo(422);
        assertThat(text(answer)).contains(fault, "It lies at the host organisation.");
    }

    @Test
    void whoWasSlowerSeesBothVersions() {
        record(held());
        Map<String, String> theirs = held();
        theirs.put("answer-1", "They pay.");
        theirs.put("who-1", "The head of another desk");
        theirs.put("who-2", "An interpreter");
        correct(house.house.drita(), only(), 1, theirs);
        Map<String, String> mine = held();
        mine.put("answer-1", "They do not pay.");
        ResponseEntity<byte[]> answer = correct(mira, only(), 1, mine);

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(text(answer))
                .contains("They pay.", "They do not pay.", "The head of another desk", "name=\"revision\" value=\"2\"");
    }

    @Test
    void whatWasBeingTypedIsThereAgain() {
        byte[] draft = "{\"version\":1,\"revision\":0,\"values\":{\"question-2\":[\"Half a question\"]}}"
                .getBytes(StandardCharsets.UTF_8);
        house.house.cases().change(mira, heron, new Action("draft.save"), open -> {
            open.drafts().save(MeetingPlace.FRESH.code(), draft);
            return true;
        });

        assertThat(text(meetings.fresh(mira, house.frame(), id)))
                .contains("value=\"Half a question\"", "is here again");
        record(held());
        assertThat(text(meetings.fresh(mira, house.frame(), id))).doesNotContain("Half a question");
    }

    @Test
    void aDraftIsOfAMeetingAndOfNothingElse() {
        assertThat(MeetingPlace.of("meeting.new")).contains(MeetingPlace.FRESH);
        assertThat(MeetingPlace.of("meeting.xa.asylum-office")).isEmpty();
        assertThat(MeetingPlace.FRESH.fields()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void oneThatCannotBeReadIsTold() {
        record(held());
        byte[] other = "{\"version\":1}".getBytes(StandardCharsets.UTF_8);
        house.house.sealed(mira, heron, house.cases.newItem(), "meeting", 0, other);

        assertThat(page(Language.EN))
                .contains("One meeting of this case cannot be read", "This entry cannot be read", "10 days");
    }

    @Test
    void othersMeetingsAreNotThere() {
        record(held());
        OpaqueId item = only();
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> meetings.list(house.house.tarek(), house.frame(), id, ""));
        OpaqueId other = house.begin(mira, "Marsh");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> meetings.one(mira, house.frame(), other.hex(), item.hex()));
    }
}
