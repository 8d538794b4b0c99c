package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.PartyField;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.app.meetings.Meeting.Present;
import org.besa.app.meetings.Meeting.Question;
import org.besa.app.parties.Barred;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;

/**
 * A meeting as a form. A row in which nothing is written is none.
 *
 * @param parties those of the case, names by code
 * @param hidden those of them who are not offered
 * @param today no meeting was held after it
 * @param barred with whom no meeting may be asked for
 */
record MeetingSheet(Map<String, Plain> parties, Set<String> hidden, LocalDate today, Barred barred) {
    static MeetingSheet of(Meetings meetings, LocalDate today) {
        return new MeetingSheet(meetings.parties(), meetings.hidden(), today, meetings.barred());
    }

    PartyField office() {
        return new PartyField(MeetingPlace.OFFICE, MeetingPlace.OFFICE_NAMED, parties, hidden);
    }

    /** How many rows of people or questions a form shows: those that are written in, and one at least. */
    static int rows(Form form, List<String> fields, int most) {
        for (int row = most; row > 1; row--) {
            if (isWritten(form, fields, row)) {
                return row;
            }
        }
        return 1;
    }

    private static boolean isWritten(Form form, List<String> fields, int row) {
        return fields.stream().anyMatch(field -> !form.value(field + row).isEmpty());
    }

    Form filled(Meeting meeting, FactWords facing) {
        Form form = office().filled(Form.empty(), meeting.office(), facing)
                .with(MeetingPlace.REQUESTED, meeting.requested().written())
                .with(MeetingPlace.HELD, meeting.held().written())
                .with(MeetingPlace.MANDATE, meeting.mandate());
        for (int i = 0; i < meeting.present().size(); i++) {
            Present present = meeting.present().get(i);
            int row = i + 1;
            form = form.with(MeetingPlace.WHO + row, present.who())
                    .with(MeetingPlace.CAPACITY + row, present.capacity());
        }
        for (int i = 0; i < meeting.questions().size(); i++) {
            Question question = meeting.questions().get(i);
            int row = i + 1;
            form = form.with(MeetingPlace.QUESTION + row, question.text())
                    .with(MeetingPlace.NEED + row, question.need())
                    .with(MeetingPlace.REPLY + row, sent(question.reply()))
                    .with(MeetingPlace.ANSWER + row, question.answer())
                    .with(MeetingPlace.LATER + row, question.later().written());
        }
        return form;
    }

    /** What the form says; nothing where the reader found a fault. */
    Optional<Meeting> read(FactReader read, Words words) {
        String office = office().read(read, true);
        WrittenDay requested = past(read, MeetingPlace.REQUESTED, WrittenDay.NONE, words);
        WrittenDay held = past(read, MeetingPlace.HELD, requested, words);
        Form typed = read.form();
        if (typed.value(MeetingPlace.REQUESTED).isEmpty()
                && typed.value(MeetingPlace.HELD).isEmpty()) {
            read.fault(MeetingPlace.REQUESTED, words.say("meetings.fault.noDay"));
        }
        if (held.written().isEmpty() && barred.bars(office)) {
            read.fault(
                    read.sent(MeetingPlace.OFFICE_NAMED).isEmpty() ? MeetingPlace.OFFICE : MeetingPlace.OFFICE_NAMED,
                    words.say("meetings.fault.barred"));
        }
        String mandate = read.text(MeetingPlace.MANDATE);
        List<Present> present = new ArrayList<>();
        for (int row = 1; row <= MeetingPlace.MOST_PEOPLE; row++) {
            if (isWritten(typed, MeetingPlace.OF_PERSON, row)) {
                person(read, row).ifPresent(present::add);
            }
        }
        List<Question> questions = new ArrayList<>();
        for (int row = 1; row <= MeetingPlace.MOST_QUESTIONS; row++) {
            if (isWritten(typed, MeetingPlace.OF_QUESTION, row)) {
                question(read, row, held, words).ifPresent(questions::add);
            }
        }
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(new Meeting(requested, held, office, mandate, present, questions));
    }

    private WrittenDay past(FactReader read, String field, WrittenDay from, Words words) {
        WrittenDay day = read.exactDay(field, from);
        if (Meeting.day(day).filter(today::isBefore).isPresent()) {
            read.fault(field, words.say("meetings.fault.future"));
            return WrittenDay.NONE;
        }
        return day;
    }

    private static Optional<Present> person(FactReader read, int row) {
        String who = read.neededText(MeetingPlace.WHO + row);
        String capacity = read.text(MeetingPlace.CAPACITY + row);
        return who.isEmpty() ? Optional.empty() : Optional.of(new Present(who, capacity));
    }

    private Optional<Question> question(FactReader read, int row, WrittenDay held, Words words) {
        String text = read.neededText(MeetingPlace.QUESTION + row);
        String need = read.sent(MeetingPlace.NEED + row);
        if (!need.isEmpty() && Need.ofCode(need).isEmpty()) {
            read.fault(MeetingPlace.NEED + row, words.say("cases.fault.choose"));
        }
        Reply reply = reply(read, row, words);
        if (reply != Reply.NOT_ASKED && read.sent(MeetingPlace.HELD).isEmpty()) {
            read.fault(MeetingPlace.REPLY + row, words.say("meetings.fault.notHeld"));
        }
        String answer = read.text(MeetingPlace.ANSWER + row);
        WrittenDay later = past(read, MeetingPlace.LATER + row, held, words);
        if (!later.written().isEmpty() && !reply.waits()) {
            read.fault(MeetingPlace.LATER + row, words.say("meetings.fault.later"));
        }
        return read.isFaulty() ? Optional.empty() : Optional.of(new Question(text, need, reply, answer, later));
    }

    /** What has not been asked has no answer to choose. */
    private static String sent(Reply reply) {
        return reply == Reply.NOT_ASKED ? "" : reply.code();
    }

    private static Reply reply(FactReader read, int row, Words words) {
        String sent = read.sent(MeetingPlace.REPLY + row);
        if (sent.isEmpty()) {
            return Reply.NOT_ASKED;
        }
        return Reply.ofCode(sent).orElseGet(() -> {
            read.fault(MeetingPlace.REPLY + row, words.say("cases.fault.choose"));
            return Reply.NOT_ASKED;
        });
    }
}
