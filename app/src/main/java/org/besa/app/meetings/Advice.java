package org.besa.app.meetings;

import org.besa.app.coverage.WrittenDay;
import org.besa.continuity.codes.Need;

/**
 * Advice that somebody gave; renaming one of these or of their parts makes sealed advice unreadable. Texts are empty where nobody said anything.
 *
 * @param who who gave it: a party's code, or a name
 * @param what what they advised
 * @param need the code of the need that it is about; empty if about none, or all
 * @param given when; exact
 * @param source where it was said
 * @param followed whether it was followed
 * @param outcome what came of it
 */
public record Advice(
        String who, String what, String need, WrittenDay given, String source, Followed followed, String outcome)
        implements Yielded {

    /** Checks that the parts go together. */
    public Advice {
        if (who.isEmpty() || what.isEmpty()) {
            throw new IllegalArgumentException("who or what is missing");
        }
        if (!need.isEmpty() && Need.ofCode(need).isEmpty()) {
            throw new IllegalArgumentException("there is no such need");
        }
        if (Meeting.day(given).isEmpty()) {
            throw new IllegalArgumentException("the day is missing");
        }
    }
}
