package org.besa.app.access;

import java.time.Duration;

/**
 * When a session ends by itself.
 *
 * @param idle after so long without use
 * @param longest after so long, however much it is used
 */
public record SessionLimits(Duration idle, Duration longest) {

    /** @throws IllegalArgumentException unless zero &lt; idle ≤ longest */
    public SessionLimits {
        if (!idle.isPositive() || idle.compareTo(longest) > 0) {
            throw new IllegalArgumentException("a session's idle time (" + idle
                    + ") is more than zero and at most its longest time (" + longest + ")");
        }
    }

    /** Half an hour, and a working day of twelve hours. */
    public static SessionLimits usual() {
        return new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
    }
}
