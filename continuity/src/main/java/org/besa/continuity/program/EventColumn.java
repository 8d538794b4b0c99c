package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.NEVER;

/**
 * One event code over many people: each person's occurrences in order of day.
 *
 * @param offsets people + 1 entries; person p's occurrences are {@code offsets[p]} (inclusive) to {@code offsets[p + 1]} (exclusive)
 * @param days the day of each occurrence
 * @param recorded from which day each was known (inclusive)
 * @param replaced the day from which each was superseded, or NEVER
 */
public record EventColumn(int[] offsets, int[] days, int[] recorded, int[] replaced) {

    /** The first occurrence known on {@code knownOn} that lies on or after {@code day}, or NEVER. */
    int next(int person, int day, int knownOn) {
        for (int i = offsets[person]; i < offsets[person + 1]; i++) {
            if (days[i] >= day && known(i, knownOn)) {
                return days[i];
            }
        }
        return NEVER;
    }

    /** The last known occurrence on or before {@code day}, or NEVER. */
    int previous(int person, int day, int knownOn) {
        for (int i = offsets[person + 1] - 1; i >= offsets[person]; i--) {
            if (days[i] <= day && known(i, knownOn)) {
                return days[i];
            }
        }
        return NEVER;
    }

    boolean known(int index, int knownOn) {
        return recorded[index] <= knownOn && knownOn < replaced[index];
    }
}
