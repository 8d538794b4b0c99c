package org.besa.app.parties;

import org.besa.app.cases.Content;
import org.besa.app.cases.Length;

/**
 * That nothing may go to a party; renaming one of these makes sealed contents unreadable.
 *
 * @param party its code, or its name where nobody knows a code
 * @param reason as somebody wrote it; may be empty
 */
public record Bar(String party, String reason) implements Content {
    static final Length PARTY = Length.needed(200);
    static final Length REASON = Length.upTo(1000);

    /** Checks the lengths. */
    public Bar {
        PARTY.check("a party", party);
        REASON.check("a reason", reason);
    }
}
