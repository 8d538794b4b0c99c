package org.besa.continuity.program;

import org.besa.continuity.calendar.EpochDays;

/**
 * From where a run looks, as day numbers: today, the day of knowledge, and the window (inclusive).
 *
 * @param tomorrow the day on which an awaited event could come at the earliest
 */
public record View(int asOf, int knownOn, int from, int through, int tomorrow) {
    public View(int asOf, int knownOn, int from, int through) {
        this(asOf, knownOn, from, through, asOf + 1);
    }

    public View {
        if (from > through || through == EpochDays.NEVER) {
            throw new IllegalArgumentException("an empty or endless window: " + from + " to " + through);
        }
    }
}
