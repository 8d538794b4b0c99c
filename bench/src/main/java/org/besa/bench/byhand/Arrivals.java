package org.besa.bench.byhand;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import org.besa.continuity.program.DeliveryColumn;
import org.besa.continuity.program.View;
import org.jspecify.annotations.Nullable;

/** Whether one need arrives, day by day: what was recorded of it, read as the engine's own documentation says (docs/continuity.md). */
final class Arrivals {
    static final int UNKNOWN = 0;
    static final int DELIVERED = 1;
    static final int NONE = 2;

    private final @Nullable DeliveryColumn column;
    private final View view;
    private final Steps steps = new Steps();
    private int[] known = new int[8];
    private int size;

    Arrivals(@Nullable DeliveryColumn column, View view) {
        this.column = column;
        this.view = view;
    }

    /** The levels of the person last read. */
    Steps steps() {
        return steps;
    }

    /** Whether anything is known of the person last read. */
    boolean recorded() {
        return size > 0;
    }

    void read(int person) {
        size = 0;
        if (column == null) {
            steps.constant(UNKNOWN, view);
            return;
        }
        for (int i = column.offsets()[person]; i < column.offsets()[person + 1]; i++) {
            if (column.recorded()[i] <= view.knownOn() && view.knownOn() < column.replaced()[i]) {
                if (size == known.length) {
                    known = java.util.Arrays.copyOf(known, size * 2);
                }
                known[size++] = i;
            }
        }
        if (size == 0) {
            steps.constant(UNKNOWN, view);
        } else if (size == 1) {
            alone(column, known[0]);
        } else {
            several(column);
        }
    }

    private void alone(DeliveryColumn column, int entry) {
        steps.clear();
        int day = add(view.from(), column.from()[entry] - 1, UNKNOWN);
        int through = column.through()[entry];
        byte kind = column.kind()[entry];
        if (kind == DeliveryColumn.FULL) {
            int last = column.stopsFrom()[entry] == NEVER ? NEVER : column.stopsFrom()[entry] - 1;
            day = add(day, Math.min(through, Math.max(last, column.confirmedThrough()[entry])), DELIVERED);
        }
        day = add(day, through, NONE);
        add(day, view.through(), UNKNOWN);
    }

    private int add(int day, int last, int arrives) {
        if (last < day) {
            return day;
        }
        int until = Math.min(last, view.through());
        if (day <= until) {
            steps.add(until, arrives);
        }
        return until + 1;
    }

    private void several(DeliveryColumn column) {
        steps.clear();
        for (int day = view.from(); day <= view.through(); ) {
            int until = view.through();
            boolean full = false;
            boolean some = false;
            boolean inVain = false;
            for (int k = 0; k < size; k++) {
                int i = known[k];
                int from = column.from()[i];
                int through = column.through()[i];
                if (day < from) {
                    until = Math.min(until, from - 1);
                    continue;
                }
                if (day > through) {
                    continue;
                }
                until = Math.min(until, through);
                byte kind = column.kind()[i];
                if (kind == DeliveryColumn.NONE) {
                    inVain |= !closed(column, i, day);
                } else if (kind == DeliveryColumn.NOT_COUNTED) {
                    inVain = true;
                } else {
                    int confirmed = column.confirmedThrough()[i];
                    int stops = column.stopsFrom()[i];
                    boolean counts = true;
                    if (day <= confirmed) {
                        until = Math.min(until, confirmed);
                    } else if (day < stops) {
                        until = Math.min(until, stops - 1);
                        counts = !overridden(column, i, day);
                    } else {
                        counts = false;
                    }
                    full |= counts && kind == DeliveryColumn.FULL;
                    some |= counts;
                    inVain |= !counts;
                }
            }
            steps.add(until, full ? DELIVERED : some || inVain ? NONE : UNKNOWN);
            day = until + 1;
        }
    }

    /** A record that nothing came, from that day or later, of the same provider: it silences what was only expected. */
    private boolean overridden(DeliveryColumn column, int expected, int day) {
        for (int k = 0; k < size; k++) {
            int i = known[k];
            if (column.kind()[i] == DeliveryColumn.NONE
                    && column.from()[i] <= day
                    && day <= column.through()[i]
                    && column.from()[i] >= column.from()[expected]
                    && (column.provider()[i] < 0 || column.provider()[i] == column.provider()[expected])
                    && !closed(column, i, day)) {
                return true;
            }
        }
        return false;
    }

    /** A later delivery ends a record without an end that nothing came. */
    private boolean closed(DeliveryColumn column, int nothing, int day) {
        if (column.through()[nothing] != NEVER) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            int i = known[k];
            if (column.kind()[i] <= DeliveryColumn.PARTIAL
                    && column.from()[i] > column.from()[nothing]
                    && column.from()[i] <= day
                    && (column.provider()[nothing] < 0 || column.provider()[nothing] == column.provider()[i])) {
                return true;
            }
        }
        return false;
    }
}
