package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether a need arrives on a day, and how long that answer stays. Confirmed delivery speaks loudest; a record that nothing came silences what was
 * only expected of the same provider from an earlier day; a later delivery of the same provider closes an open-ended record that nothing
 * came.
 */
public final class DeliveryProbe {
    /** Nobody recorded whether it arrives. */
    public static final int UNKNOWN = 0;
    /** Confirmed, or expected. */
    public static final int DELIVERED = 1;
    /** Stopped, refused, asked in vain, or offered only in a way that does not count. */
    public static final int NONE = 2;

    private final @Nullable DeliveryColumn column;
    private int state;
    private int last;
    private boolean partial;
    private boolean recorded;
    private int[] counted = new int[4];
    private int countedSize;

    public DeliveryProbe(@Nullable DeliveryColumn column) {
        this.column = column;
    }

    /** UNKNOWN, DELIVERED or NONE on the day last asked about. */
    public int state() {
        return state;
    }

    /** The last day through which everything asked stays the same. */
    public int last() {
        return last;
    }

    /** Whether something arrives, but not enough. */
    public boolean partial() {
        return partial;
    }

    /** Whether anything at all is recorded for the person, on any day. */
    public boolean recorded() {
        return recorded;
    }

    /** Entries whose delivery counts on that day: the first {@link #countedSize} places. */
    public int counted(int index) {
        return counted[index];
    }

    public int countedSize() {
        return countedSize;
    }

    /** Asks about a day; the answer stays the same at most through {@code limit}. */
    public void ask(int person, int day, int limit, int knownOn) {
        state = UNKNOWN;
        partial = false;
        recorded = false;
        countedSize = 0;
        last = limit;
        if (column == null) {
            return;
        }
        int start = column.offsets()[person];
        int end = column.offsets()[person + 1];
        boolean full = false;
        boolean some = false;
        boolean inVain = false;
        for (int i = start; i < end; i++) {
            if (!column.known(i, knownOn)) {
                continue;
            }
            recorded = true;
            limitTo(day, i);
            if (day < column.from()[i] || day > column.through()[i]) {
                continue;
            }
            if (counts(person, i, day, knownOn)) {
                full |= column.kind()[i] == DeliveryColumn.FULL;
                some = true;
                count(i);
            } else {
                inVain |= column.kind()[i] != DeliveryColumn.NONE || !closed(person, i, day, knownOn);
            }
        }
        state = full ? DELIVERED : some || inVain ? NONE : UNKNOWN;
        partial = some && !full;
    }

    private boolean counts(int person, int entry, int day, int knownOn) {
        DeliveryColumn known = known();
        byte kind = known.kind()[entry];
        if (kind != DeliveryColumn.FULL && kind != DeliveryColumn.PARTIAL) {
            return false;
        }
        if (day <= known.confirmedThrough()[entry]) {
            return true;
        }
        return day < known.stopsFrom()[entry] && !overridden(person, entry, day, knownOn);
    }

    private boolean overridden(int person, int entry, int day, int knownOn) {
        DeliveryColumn known = known();
        for (int i = known.offsets()[person]; i < known.offsets()[person + 1]; i++) {
            if (known.kind()[i] == DeliveryColumn.NONE
                    && known.known(i, knownOn)
                    && speaksFor(known.provider()[i], known.provider()[entry])
                    && known.from()[i] >= known.from()[entry]
                    && known.from()[i] <= day
                    && day <= known.through()[i]
                    && !closed(person, i, day, knownOn)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a later delivery has ended this open-ended record that nothing came. */
    private boolean closed(int person, int entry, int day, int knownOn) {
        DeliveryColumn known = known();
        if (known.through()[entry] != NEVER) {
            return false;
        }
        for (int i = known.offsets()[person]; i < known.offsets()[person + 1]; i++) {
            if ((known.kind()[i] == DeliveryColumn.FULL || known.kind()[i] == DeliveryColumn.PARTIAL)
                    && known.known(i, knownOn)
                    && speaksFor(known.provider()[entry], known.provider()[i])
                    && known.from()[i] > known.from()[entry]
                    && known.from()[i] <= day) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksFor(int provider, int other) {
        return provider < 0 || provider == other;
    }

    private void limitTo(int day, int entry) {
        DeliveryColumn known = known();
        changesOn(day, known.from()[entry]);
        if (known.through()[entry] != NEVER) {
            changesOn(day, known.through()[entry] + 1);
        }
        changesOn(day, known.confirmedThrough()[entry] + 1);
        changesOn(day, known.stopsFrom()[entry]);
    }

    private void changesOn(int day, int change) {
        if (change > day && change <= last) {
            last = change - 1;
        }
    }

    private void count(int entry) {
        if (countedSize == counted.length) {
            counted = Arrays.copyOf(counted, countedSize * 2);
        }
        counted[countedSize++] = entry;
    }

    private DeliveryColumn known() {
        return java.util.Objects.requireNonNull(column, "asked without a column");
    }
}
