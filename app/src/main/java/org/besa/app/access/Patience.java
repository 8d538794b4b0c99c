package org.besa.app.access;

import java.time.Duration;
import org.besa.app.face.Frame;

/** What is said to somebody whose try has to wait. */
final class Patience {
    /** The HTTP status. */
    static final int STATUS = 429;

    private Patience() {}

    /** @param after more than zero */
    static String asked(Frame frame, Duration after) {
        return frame.say("access.later", after.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
