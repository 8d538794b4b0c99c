package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.cases.Told;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Words;
import org.besa.app.meetings.Meeting.Present;
import org.besa.app.meetings.Meeting.Question;
import org.besa.continuity.calendar.ApproximateDate;

/** What is recorded of a meeting, in one language. */
public record MeetingWords(FactWords facing) {
    private Words words() {
        return facing.words();
    }

    /** All of it, line by line. */
    List<Told> told(Meeting meeting) {
        List<Told> told = new ArrayList<>(around(meeting));
        for (int i = 0; i < meeting.questions().size(); i++) {
            Question question = meeting.questions().get(i);
            String became = Stream.of(
                            about(question),
                            words().say("meetings.reply." + question.reply().code()),
                            question.answer(),
                            later(question))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            told.add(new Told(words().say("meetings.question.number", i + 1), question.text() + " · " + became));
        }
        return told;
    }

    /** What is recorded of it besides the questions. */
    public List<Told> around(Meeting meeting) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words().say("meetings.office"), facing.party(meeting.office())));
        day(told, "meetings.requested", meeting.requested());
        day(told, "meetings.held", meeting.held());
        if (!meeting.mandate().isEmpty()) {
            told.add(new Told(words().say("meetings.mandate"), meeting.mandate()));
        }
        for (int i = 0; i < meeting.present().size(); i++) {
            Present present = meeting.present().get(i);
            told.add(new Told(
                    words().say("meetings.person.number", i + 1),
                    present.capacity().isEmpty()
                            ? present.who()
                            : words().say("meetings.presentAs", present.who(), present.capacity())));
        }
        return told;
    }

    /** What a question is about; empty if about no need of its own. */
    public String about(Question question) {
        return question.need().isEmpty() ? "" : facing.needOrAll(question.need());
    }

    /** That the answer came after all; empty if it did not. */
    public String later(Question question) {
        return Meeting.day(question.later())
                .map(day -> words().say("meetings.later.came", day(day)))
                .orElse("");
    }

    /** What a meeting is called: with whom, and when. */
    public String title(Meeting meeting) {
        String office = facing.party(meeting.office());
        return Meeting.day(meeting.held())
                .map(day -> words().say("meetings.title.held", office, day(day)))
                .orElseGet(() -> words().say("meetings.title.requested", office));
    }

    /** What is written as the source of a statement that was made in it. */
    public String source(Meeting meeting) {
        return words().say("meetings.source", meeting.held().written());
    }

    /** In both calendars. */
    public String day(LocalDate day) {
        return facing.day(ApproximateDate.exactly(day));
    }

    private void day(List<Told> told, String key, WrittenDay written) {
        Meeting.day(written).ifPresent(day -> told.add(new Told(words().say(key), day(day))));
    }
}
