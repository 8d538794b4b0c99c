package org.besa.continuity.program;

import java.util.List;

/**
 * What arrived for one need over many people.
 *
 * @param offsets people + 1 entries, as in {@link EventColumn}
 * @param from first day, inclusive
 * @param through last day, inclusive; NEVER where no end is recorded
 * @param confirmedThrough last day on which delivery was confirmed, or ALWAYS
 * @param stopsFrom first day without it as announced, or NEVER
 * @param kind one of the constants below
 * @param provider index into {@code providers}, or −1 where nobody is named
 * @param recorded from which day each was known (inclusive)
 * @param replaced the day from which each was superseded, or NEVER
 */
public record DeliveryColumn(
        int[] offsets,
        int[] from,
        int[] through,
        int[] confirmedThrough,
        int[] stopsFrom,
        byte[] kind,
        int[] provider,
        int[] recorded,
        int[] replaced,
        List<String> providers) {
    /** Full delivery. */
    public static final byte FULL = 0;
    /** Something arrives, but not enough. */
    public static final byte PARTIAL = 1;
    /** Offered on a coercive condition, or harmful: never counts. */
    public static final byte NOT_COUNTED = 2;
    /** Asked and nothing came, refused, or stopped. */
    public static final byte NONE = 3;

    boolean known(int index, int knownOn) {
        return recorded[index] <= knownOn && knownOn < replaced[index];
    }
}
