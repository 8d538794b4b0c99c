package org.besa.app.server;

import java.time.LocalDate;
import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.meetings.Advice;
import org.besa.app.meetings.Commitment;
import org.besa.app.meetings.Fate;
import org.besa.app.meetings.Followed;
import org.besa.app.meetings.Meeting;
import org.besa.app.meetings.Meeting.Present;
import org.besa.app.meetings.Meeting.Question;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.meetings.Reply;
import org.besa.app.vault.Compartment;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;

/**
 * An invented meeting of an invented case: one question was answered, one was put off.
 *
 * @param today from which everything is told, so that a demonstration is always about now
 */
record DemoMeeting(MeetingBook book, Caller caller, OpaqueId caseId, LocalDate today) {
    void record() {
        Question pays = new Question(
                "Who pays for the room from next month on?",
                Need.SHELTER.code(),
                Reply.WILL_REVERT,
                "They want to ask their lawyers first.",
                WrittenDay.NONE);
        Question card = new Question(
                "Is the identity card ready?",
                Need.IDENTITY_DOCUMENT.code(),
                Reply.ANSWERED,
                "It was handed to the host organisation.",
                WrittenDay.NONE);
        book.record(
                caller,
                caseId,
                new Meeting(
                        day(today.minusDays(30)),
                        day(today.minusDays(8)),
                        DemoFacts.OFFICE,
                        "She was there herself; power of attorney for what came after",
                        List.of(
                                new Present("The head of the desk", "who decides"),
                                new Present("Somebody of the language school", "interpreter"),
                                new Present("She herself", "")),
                        List.of(pays, card)));
        promises();
    }

    /** One that should have been kept by now, and one that still waits; and what somebody advised. */
    private void promises() {
        WrittenDay met = day(today.minusDays(8));
        promise("Tell in writing who pays for the room", Need.SHELTER, met, day(today.minusDays(3)));
        promise("Hand out the card to her herself", Need.IDENTITY_DOCUMENT, met, day(today.plusDays(20)));
        book.record(
                caller,
                caseId,
                Compartment.MAIN,
                new Advice(
                        "The legal clinic",
                        "Ask for the refusal in writing before anything is signed",
                        Need.SHELTER.code(),
                        met,
                        "A call after the meeting",
                        Followed.UNDECIDED,
                        ""));
    }

    private void promise(String what, Need need, WrittenDay given, WrittenDay due) {
        book.record(
                caller,
                caseId,
                Compartment.MAIN,
                new Commitment(
                        DemoFacts.OFFICE,
                        what,
                        "",
                        need.code(),
                        given,
                        due,
                        "",
                        "Said in the meeting",
                        Fate.OPEN,
                        WrittenDay.NONE));
    }

    private static WrittenDay day(LocalDate day) {
        return new WrittenDay(day.toString());
    }
}
