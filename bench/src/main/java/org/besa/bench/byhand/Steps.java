package org.besa.bench.byhand;

import org.besa.continuity.program.TimelineColumn;
import org.besa.continuity.program.View;

/** A level for every day of the window, as runs in order: what a state says of one person, or whether a need arrives. */
final class Steps {
    static final int NO = 0;
    static final int POSSIBLE = 1;
    static final int OPEN = 2;
    static final int SURE = 3;

    private int[] through = new int[16];
    private int[] level = new int[16];
    private int size;

    int through(int step) {
        return through[step];
    }

    int level(int step) {
        return level[step];
    }

    void clear() {
        size = 0;
    }

    /** Appends the days after the last step through {@code last}, inclusive. */
    void add(int last, int how) {
        if (size > 0 && level[size - 1] == how) {
            through[size - 1] = last;
            return;
        }
        if (size == through.length) {
            through = java.util.Arrays.copyOf(through, size * 2);
            level = java.util.Arrays.copyOf(level, size * 2);
        }
        through[size] = last;
        level[size++] = how;
    }

    /** The same level on all days. */
    void constant(int how, View view) {
        size = 1;
        through[0] = view.through();
        level[0] = how;
    }

    /**
     * What a state says: SURE on days of an admitted value, NO on days of another, POSSIBLE on days without a record. The entry that began
     * last speaks.
     */
    void ofState(TimelineColumn state, int person, boolean[] admitted, View view) {
        int start = state.offsets()[person];
        int end = state.offsets()[person + 1];
        if (start == end) {
            constant(POSSIBLE, view);
            return;
        }
        size = 0;
        int[] from = state.from();
        int[] last = state.through();
        for (int day = view.from(); day <= view.through(); ) {
            int until = view.through();
            int how = POSSIBLE;
            for (int i = end - 1; i >= start; i--) {
                if (state.recorded()[i] > view.knownOn() || view.knownOn() >= state.replaced()[i]) {
                    continue;
                }
                if (from[i] > day) {
                    until = Math.min(until, from[i] - 1);
                } else if (day <= last[i]) {
                    until = Math.min(until, last[i]);
                    how = admitted[state.value()[i]] ? SURE : NO;
                    break;
                }
            }
            add(until, how);
            day = until + 1;
        }
    }

    /** On each day the lower of two. */
    void lower(Steps a, Steps b) {
        size = 0;
        for (int i = 0, j = 0; i < a.size; ) {
            int last = Math.min(a.through[i], b.through[j]);
            add(last, Math.min(a.level[i], b.level[j]));
            i += a.through[i] == last ? 1 : 0;
            j += b.through[j] == last ? 1 : 0;
        }
    }

    /** On each day the higher of two. */
    void higher(Steps a, Steps b) {
        size = 0;
        for (int i = 0, j = 0; i < a.size; ) {
            int last = Math.min(a.through[i], b.through[j]);
            add(last, Math.max(a.level[i], b.level[j]));
            i += a.through[i] == last ? 1 : 0;
            j += b.through[j] == last ? 1 : 0;
        }
    }

    /** SURE on days on which {@code a} is recorded and {@code b} is not; else NO. */
    void recordedWithout(Steps a, Steps b) {
        size = 0;
        for (int i = 0, j = 0; i < a.size; ) {
            int last = Math.min(a.through[i], b.through[j]);
            add(last, a.level[i] >= OPEN && b.level[j] < OPEN ? SURE : NO);
            i += a.through[i] == last ? 1 : 0;
            j += b.through[j] == last ? 1 : 0;
        }
    }

    /** What a card brings that is itself what is needed: SURE steps deliver, in NO steps nothing comes. */
    void ofCard(Steps card) {
        size = 0;
        for (int i = 0; i < card.size; i++) {
            int level = card.level[i];
            add(card.through[i], level == SURE ? Arrivals.DELIVERED : level == NO ? Arrivals.NONE : Arrivals.UNKNOWN);
        }
    }
}
