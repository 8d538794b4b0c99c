package org.besa.app.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;
import org.besa.seal.value.OpaqueId;

/**
 * What somebody said about whose duty a need is. Words are in the order of time; of two of one day the later written one is the later.
 *
 * @param item the statement
 * @param party whose duty it is about; the speaker's own, or another's
 */
record DutyWord(
        OpaqueId item, String speaker, String party, Says says, Directness directness, LocalDate on, Instant written)
        implements Comparable<DutyWord> {
    private static final Comparator<DutyWord> IN_TIME = Comparator.comparing(DutyWord::on)
            .thenComparing(DutyWord::written)
            .thenComparing(word -> word.item().hex());

    /** What a word answers. */
    private enum Question {
        /** Whose duty is it? */
        WHOSE,
        /** Was it done, or is it over? */
        DONE,
        /** Whatever else there is to say. */
        ELSE
    }

    /** Whether somebody speaks of their own duty. */
    boolean isOwn() {
        return speaker.equals(party);
    }

    /** Whether the speaker says that it is somebody else's. */
    boolean passesOn() {
        return !isOwn() && CaseFact.Said.namesAnother(says);
    }

    /** Whether the speaker says that it is not the party's, or no longer. */
    boolean refuses() {
        return says == Says.DENIES || says == Says.ENDED;
    }

    /** Whether the speaker takes it on. */
    boolean takesOn() {
        return isOwn() && (says == Says.ACCEPTS || CaseFact.Said.namesAnother(says));
    }

    /**
     * Whether this is the same speaker's later word about the same question. Who has no money for what they denied before has not taken the denial back: that answers
     * another question.
     */
    boolean takesThePlaceOf(DutyWord earlier) {
        return compareTo(earlier) > 0
                && speaker.equals(earlier.speaker)
                && party.equals(earlier.party)
                && question() == earlier.question();
    }

    private Question question() {
        return switch (says) {
            case ACCEPTS, DENIES, ASCRIBES_TO, POINTS_TO -> Question.WHOSE;
            case PERFORMED, ENDED -> Question.DONE;
            case NO_FUNDS, CASE_BY_CASE, REFUSES_TO_ANSWER, ASSERTS -> Question.ELSE;
        };
    }

    @Override
    public int compareTo(DutyWord other) {
        return IN_TIME.compare(this, other);
    }
}
