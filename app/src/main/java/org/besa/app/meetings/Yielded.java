package org.besa.app.meetings;

import org.besa.app.cases.Content;
import org.besa.app.coverage.WrittenDay;

/** What somebody gave us, in a meeting or elsewhere: a promise, or advice. */
public sealed interface Yielded extends Content permits Commitment, Advice {
    /** Who gave it: a party's code, or a name. */
    String who();

    /** When; exact. */
    WrittenDay given();
}
