package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.app.cases.Content;
import org.besa.app.coverage.WrittenDay;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;

/**
 * A meeting with an office, asked for or held; renaming one of these or of their parts makes sealed contents unreadable. Texts are empty where nobody said
 * anything; days are exact, or empty.
 *
 * @param requested when it was asked for
 * @param held when it took place; empty while it has not
 * @param office a party's code, or a name
 * @param mandate on whose behalf, and by which paper, we were there
 */
public record Meeting(
        WrittenDay requested,
        WrittenDay held,
        String office,
        String mandate,
        List<Present> present,
        List<Question> questions)
        implements Content {

    /** Checks the days, and what they allow. */
    public Meeting {
        Optional<LocalDate> asked = day(requested);
        Optional<LocalDate> took = day(held);
        if (asked.isEmpty() && took.isEmpty()) {
            throw new IllegalArgumentException("it was neither asked for nor held");
        }
        if (asked.isPresent() && took.filter(asked.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("it was held before it was asked for");
        }
        if (office.isEmpty()) {
            throw new IllegalArgumentException("the office is missing");
        }
        present = List.copyOf(present);
        questions = List.copyOf(questions);
        for (Question question : questions) {
            if (took.isEmpty() && question.reply() != Reply.NOT_ASKED) {
                throw new IllegalArgumentException("nothing was asked before the meeting was held");
            }
            if (day(question.later())
                    .filter(later -> later.isBefore(took.orElse(later)))
                    .isPresent()) {
                throw new IllegalArgumentException("a later answer came before the meeting");
            }
        }
    }

    /**
     * Somebody who was there.
     *
     * @param who a name, or a role
     * @param capacity as what they were there
     */
    public record Present(String who, String capacity) {
        /** Refuses nobody. */
        public Present {
            if (who.isEmpty()) {
                throw new IllegalArgumentException("somebody is missing");
            }
        }
    }

    /**
     * A question, and what became of it.
     *
     * @param need the code of the need that it is about; empty if about none, or all
     * @param answer what was answered
     * @param later the day on which the answer came after all; only where the question waited
     */
    public record Question(String text, String need, Reply reply, String answer, WrittenDay later) {
        /** Checks that the parts go together. */
        public Question {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a question is missing");
            }
            if (!need.isEmpty() && Need.ofCode(need).isEmpty()) {
                throw new IllegalArgumentException("there is no such need");
            }
            if (day(later).isPresent() && !reply.waits()) {
                throw new IllegalArgumentException("no answer was waited for");
            }
        }

        /** Whether the answer has not come so far. */
        public boolean waits() {
            return reply.waits() && later.written().isEmpty();
        }
    }

    /** An exact day, if somebody said one. */
    static Optional<LocalDate> day(WrittenDay written) {
        if (written.days().filter(days -> !days.exact()).isPresent()) {
            throw new IllegalArgumentException("an exact day is needed");
        }
        return written.days().map(ApproximateDate::earliest);
    }
}
