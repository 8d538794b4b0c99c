package org.besa.bench.byhand;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import org.besa.continuity.program.Columns;
import org.besa.continuity.program.EventColumn;

/** One event column as it was known on one day. */
final class Events {
    private final int[] offsets;
    private final int[] days;
    private final int[] recorded;
    private final int[] replaced;
    private final int knownOn;

    Events(Columns columns, String code, int knownOn) {
        EventColumn column = columns.events().get(code);
        offsets = column == null ? new int[columns.people() + 1] : column.offsets();
        days = column == null ? new int[0] : column.days();
        recorded = column == null ? new int[0] : column.recorded();
        replaced = column == null ? new int[0] : column.replaced();
        this.knownOn = knownOn;
    }

    int start(int person) {
        return offsets[person];
    }

    int end(int person) {
        return offsets[person + 1];
    }

    int day(int index) {
        return days[index];
    }

    boolean known(int index) {
        return recorded[index] <= knownOn && knownOn < replaced[index];
    }

    /** The first one known on or after that day, or NEVER. */
    int next(int person, int day) {
        for (int i = offsets[person]; i < offsets[person + 1]; i++) {
            if (days[i] >= day && known(i)) {
                return days[i];
            }
        }
        return NEVER;
    }
}
