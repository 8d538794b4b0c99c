package org.besa.app.meetings;

import java.util.List;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;

/**
 * The form of a meeting as the page shows it.
 *
 * @param revision the one that it is based on; 0 for a new one
 * @param people rows for people
 * @param questions rows for questions
 * @param restored whether it shows what was kept while somebody typed
 * @param differences to what somebody else saved; empty if nobody did
 */
public record MeetingForm(
        Form form, long revision, int people, int questions, boolean restored, List<Difference> differences) {
    /** The field of the buttons that ask for one more row. */
    public static final String MORE = "more";

    public static final String PERSON = "person";
    public static final String QUESTION = "question";

    /** Copies the list. */
    public MeetingForm {
        differences = List.copyOf(differences);
    }

    /** With the rows that are written in. */
    static MeetingForm of(Form form, long revision) {
        return new MeetingForm(
                form,
                revision,
                MeetingSheet.rows(form, MeetingPlace.OF_PERSON, MeetingPlace.MOST_PEOPLE),
                MeetingSheet.rows(form, MeetingPlace.OF_QUESTION, MeetingPlace.MOST_QUESTIONS),
                false,
                List.of());
    }

    /** With one more row, for a person or for a question, if there is room. */
    MeetingForm more(String what) {
        int morePeople = what.equals(PERSON) && morePeople() ? 1 : 0;
        int moreQuestions = what.equals(QUESTION) && moreQuestions() ? 1 : 0;
        return new MeetingForm(form, revision, people + morePeople, questions + moreQuestions, restored, differences);
    }

    public boolean morePeople() {
        return people < MeetingPlace.MOST_PEOPLE;
    }

    public boolean moreQuestions() {
        return questions < MeetingPlace.MOST_QUESTIONS;
    }

    /** As what was kept. */
    MeetingForm again() {
        return new MeetingForm(form, revision, people, questions, true, differences);
    }

    /** Beside what somebody else saved. */
    MeetingForm beside(List<Difference> theirs) {
        return new MeetingForm(form, revision, people, questions, restored, theirs);
    }
}
