package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Told;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.HelpBegun;
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

    /** A word of the room. */
    String say(String key, Object... arguments) {
        return words().say(key, arguments);
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

    /** All of a promise, or of advice, line by line. */
    List<Told> told(Yielded given) {
        List<Told> told = new ArrayList<>();
        switch (given) {
            case Commitment promise -> {
                told.add(new Told(words().say("meetings.promise.what"), promise.what()));
                told.addAll(around(promise));
                told.add(new Told(
                        words().say("meetings.promise.fate"),
                        words().say("meetings.fate." + promise.fate().code())));
                day(told, "meetings.promise.settled", promise.settled());
            }
            case Advice advice -> {
                told.add(new Told(words().say("meetings.advice.what"), advice.what()));
                told.addAll(around(advice));
                told.add(new Told(
                        words().say("meetings.advice.followed"),
                        words().say("meetings.followed." + advice.followed().code())));
            }
        }
        return told;
    }

    /** What is recorded of a promise besides what was promised and what became of it. */
    public List<Told> around(Commitment promise) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words().say("meetings.promise.who"), facing.party(promise.who())));
        text(told, "meetings.promise.whom", promise.whom());
        if (!promise.need().isEmpty()) {
            text(told, "meetings.need", facing.needOrAll(promise.need()));
        }
        day(told, "meetings.promise.given", promise.given());
        promise.due().days().ifPresent(days -> text(told, "meetings.promise.due", facing.day(days)));
        text(told, "meetings.promise.condition", promise.condition());
        text(told, "meetings.yield.source", promise.source());
        return told;
    }

    /** What is recorded of advice besides what was advised and whether it was followed. */
    public List<Told> around(Advice advice) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words().say("meetings.advice.who"), facing.party(advice.who())));
        if (!advice.need().isEmpty()) {
            text(told, "meetings.need", facing.needOrAll(advice.need()));
        }
        day(told, "meetings.advice.given", advice.given());
        text(told, "meetings.advice.outcome", advice.outcome());
        text(told, "meetings.yield.source", advice.source());
        return told;
    }

    /** How a promise stands: how long it waits, or is late, or what became of it and when. */
    public String state(Commitment promise, LocalDate today) {
        if (!promise.waits()) {
            return words().say(
                            "meetings.promise.became",
                            words().say("meetings.fate." + promise.fate().code()),
                            Meeting.day(promise.settled()).map(this::day).orElse(""));
        }
        long days = Promises.days(promise, today);
        return words().say(promise.late(today) ? "meetings.promise.late" : "meetings.promise.waits", days);
    }

    /** What help that was promised and came begins with; nothing where it did not come, or is no help. */
    public Optional<HelpBegun> help(Entry<Commitment> entry) {
        return entry.content()
                .filter(promise -> promise.fate() == Fate.KEPT)
                .flatMap(promise -> promise.supplied()
                        .map(need -> new HelpBegun(
                                entry.id().hex(),
                                need,
                                promise.who(),
                                promise.settled(),
                                words().say(
                                                "meetings.promise.source",
                                                promise.given().written()))));
    }

    private void text(List<Told> told, String key, String text) {
        if (!text.isEmpty()) {
            told.add(new Told(words().say(key), text));
        }
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
