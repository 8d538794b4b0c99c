package org.besa.continuity.explain;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * The value of a day expression: if every awaited event came tomorrow, as things stand, and at the latest possible.
 *
 * @param awaits codes of the events that would move it
 */
record Ends(int sure, int open, int possible, Set<String> awaits) {
    Ends {
        awaits = Set.copyOf(awaits);
    }

    static Ends exactly(int day) {
        return new Ends(day, day, day, Set.of());
    }

    boolean settled() {
        return sure == open && open == possible;
    }

    /** Whether the expression may or may not have been reached on that day. */
    boolean undecidedOn(int day) {
        return sure < day && day <= possible && !settled();
    }

    Ends shifted(IntUnaryOperator move) {
        return new Ends(moved(sure, move), moved(open, move), moved(possible, move), awaits);
    }

    Ends with(Set<String> more) {
        Set<String> all = new TreeSet<>(awaits);
        all.addAll(more);
        return new Ends(sure, open, possible, all);
    }

    private static int moved(int day, IntUnaryOperator move) {
        return day == NEVER || day == Integer.MIN_VALUE ? day : move.applyAsInt(day);
    }
}
