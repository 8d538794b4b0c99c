package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.meetings.Meeting.Question;

/**
 * A promise or a question that waits, as the page shows it.
 *
 * @param what the promise, or the question, as it was written; that a meeting was not held, in the page's words
 * @param name of the person; or that it cannot be read
 * @param path where it stands
 * @param office whoever promised or was asked
 * @param late whether it should have been kept by now
 * @param state how long it waits, or is late
 * @param days on which it was promised or asked, and until when
 * @param next what to do; that nobody should ask there, where nothing may go
 */
public record PendingRow(
        String what, String name, String path, String office, boolean late, String state, String days, String next) {

    /** Empty where it is no longer so, or nobody is to chase it. */
    static Optional<PendingRow> of(Pending pending, Meetings meetings, MeetingWords words, LocalDate today) {
        return pending.isPromise()
                ? meetings.commitments().stream()
                        .filter(entry -> entry.id().equals(pending.item()))
                        .flatMap(entry -> entry.content().stream())
                        .findFirst()
                        .map(promise -> promise(promise, pending, meetings, words, today))
                : meetings.entries().stream()
                        .filter(entry -> entry.id().equals(pending.item()))
                        .flatMap(entry -> entry.content().stream())
                        .filter(meeting -> !meetings.barred().bars(meeting.office()))
                        .findFirst()
                        .map(meeting -> question(meeting, pending, meetings, words, today));
    }

    private static PendingRow promise(
            Commitment promise, Pending pending, Meetings meetings, MeetingWords words, LocalDate today) {
        String office = words.facing().party(promise.who());
        String given = words.day(promise.day());
        String days = promise.due()
                .days()
                .map(due -> words.say(
                        "meetings.across.givenDue", given, words.facing().day(due)))
                .orElseGet(() -> words.say("meetings.across.given", given));
        return new PendingRow(
                promise.what(),
                meetings.called(words.facing().words()),
                at(meetings) + "promise-" + pending.item(),
                office,
                promise.late(today),
                words.state(promise, today),
                days,
                next(promise, office, meetings, words, today));
    }

    private static String next(
            Commitment promise, String office, Meetings meetings, MeetingWords words, LocalDate today) {
        if (meetings.barred().bars(promise.who())) {
            return words.say("meetings.promise.barred");
        }
        if (promise.late(today)) {
            return words.say("meetings.across.next.late", office, words.day(promise.day()));
        }
        return promise.last()
                .map(last -> words.say("meetings.across.next.due", words.day(last)))
                .orElseGet(() -> words.say("meetings.across.next.undated", office));
    }

    private static PendingRow question(
            Meeting meeting, Pending pending, Meetings meetings, MeetingWords words, LocalDate today) {
        Optional<Question> question = pending.row() == Pending.MEETING
                ? Optional.empty()
                : Optional.of(meeting.questions().get(pending.row()));
        String office = words.facing().party(meeting.office());
        return new PendingRow(
                question.map(Question::text).orElseGet(() -> words.say("meetings.open.meeting")),
                meetings.called(words.facing().words()),
                at(meetings) + MeetingPlace.anchor(pending.item()),
                office,
                false,
                words.say("meetings.open.days", pending.days(today)),
                question.map(Question::reply)
                        .map(reply -> words.say(
                                "meetings.across.asked",
                                words.day(pending.since()),
                                words.say("meetings.reply." + reply.code())))
                        .orElseGet(() -> words.say("meetings.across.requested", words.day(pending.since()))),
                words.say(
                        question.isPresent() ? "meetings.across.next.question" : "meetings.across.next.meeting",
                        office));
    }

    private static String at(Meetings meetings) {
        return "/cases/" + meetings.id().hex() + "/meetings#";
    }
}
