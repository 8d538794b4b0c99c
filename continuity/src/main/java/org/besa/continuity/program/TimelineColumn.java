package org.besa.continuity.program;

import java.util.List;

/**
 * One state, quantity or document code over many people: each person's entries in order of first day. On a day that several known entries
 * cover, the one with the latest first day speaks, then the one recorded last.
 *
 * @param offsets people + 1 entries, as in {@link EventColumn}
 * @param from first day, inclusive; ALWAYS where it always held
 * @param through last day, inclusive; NEVER while it still holds
 * @param value index into {@code values}, or for quantities the value in thousandths
 * @param recorded from which day each was known (inclusive)
 * @param replaced the day from which each was superseded, or NEVER
 * @param values the words that {@code value} stands for; empty for quantities
 */
public record TimelineColumn(
        int[] offsets, int[] from, int[] through, int[] value, int[] recorded, int[] replaced, List<String> values) {

    boolean known(int index, int knownOn) {
        return recorded[index] <= knownOn && knownOn < replaced[index];
    }

    /** Whether the person has any known entry at all. */
    boolean recorded(int person, int knownOn) {
        for (int i = offsets[person]; i < offsets[person + 1]; i++) {
            if (known(i, knownOn)) {
                return true;
            }
        }
        return false;
    }

    /** The index of the known entry that speaks on {@code day}, or −1. */
    int speaking(int person, int day, int knownOn) {
        for (int i = offsets[person + 1] - 1; i >= offsets[person]; i--) {
            if (from[i] <= day && day <= through[i] && known(i, knownOn)) {
                return i;
            }
        }
        return -1;
    }

    /** The last day, not after {@code limit}, through which the answer of {@link #speaking} stays what it is on {@code day}. */
    int unchangedThrough(int person, int day, int limit, int speaking, int knownOn) {
        int last = speaking < 0 ? limit : Math.min(limit, through[speaking]);
        for (int i = offsets[person]; i < offsets[person + 1]; i++) {
            // Only entries that come after the speaking one in order can take the word from it.
            if (i > speaking && from[i] > day && from[i] <= last && known(i, knownOn)) {
                last = from[i] - 1;
            }
        }
        return last;
    }
}
