package org.besa.continuity.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;

/**
 * What an evaluator says of one case, day by day from {@code from} on.
 *
 * @param standings by provision: each day as {@link #standing}
 * @param needs by need: each day as {@link Day#packed}
 */
public record Answer(LocalDate from, Map<String, byte[]> standings, Map<Need, byte[]> needs) {

    /** One need on one day. */
    public record Day(
            Cover cover, boolean contingent, boolean gap, boolean alleged, boolean promised, boolean partial) {

        public byte packed() {
            return packed(cover, contingent, gap, alleged, promised, partial);
        }

        @SuppressWarnings("EnumOrdinal") // five covers in three bits, for comparing millions of days
        public static byte packed(
                Cover cover, boolean contingent, boolean gap, boolean alleged, boolean promised, boolean partial) {
            return (byte) (cover.ordinal()
                    | (contingent ? 8 : 0)
                    | (gap ? 16 : 0)
                    | (alleged ? 32 : 0)
                    | (promised ? 64 : 0)
                    | (partial ? 128 : 0));
        }

        @SuppressWarnings("EnumOrdinal")
        public static Day of(byte packed) {
            return new Day(
                    Cover.values()[packed & 7],
                    (packed & 8) != 0,
                    (packed & 16) != 0,
                    (packed & 32) != 0,
                    (packed & 64) != 0,
                    (packed & 128) != 0);
        }
    }

    /**
     * A provision on one day, over all its episodes, in one byte. Certainties are 0 no, 1 possible, 2 open, 3 sure.
     *
     * @param level the highest certainty
     * @param due the highest certainty of an episode that is due
     * @param early whether an episode holds, as things stand, that is not due yet
     */
    public static byte standing(int level, int due, boolean early) {
        return (byte) (level | due << 2 | (early ? 16 : 0));
    }

    /** Two episodes, or two versions of a text, together. */
    public static byte united(byte one, byte other) {
        return standing(Math.max(level(one), level(other)), Math.max(due(one), due(other)), early(one) || early(other));
    }

    /** Whether an episode holds, as things stand, that is not due yet. */
    public static boolean early(byte standing) {
        return (standing & 16) != 0;
    }

    /** The highest certainty of a provision on a day. */
    public static int level(byte standing) {
        return standing & 3;
    }

    /** The highest certainty of an episode that is due. */
    public static int due(byte standing) {
        return standing >> 2 & 3;
    }

    /** A provision's day in words. */
    public static String standingText(byte standing) {
        return "level " + level(standing) + ", due " + due(standing) + (early(standing) ? ", early" : "");
    }

    /** Where this answer and another part for the first time, in words; empty where they agree on everything. */
    public Optional<String> difference(Answer other) {
        if (!from.equals(other.from)) {
            return Optional.of("windows begin on " + from + " and " + other.from);
        }
        if (!standings.keySet().equals(other.standings.keySet())) {
            return Optional.of("provisions " + standings.keySet() + " and " + other.standings.keySet());
        }
        for (Map.Entry<String, byte[]> provision : standings.entrySet()) {
            byte[] here = provision.getValue();
            byte[] there = Objects.requireNonNull(other.standings.get(provision.getKey()));
            int day = Arrays.mismatch(here, there);
            if (day >= 0) {
                return Optional.of("standing of " + provision.getKey() + " on " + from.plusDays(day) + ": "
                        + standingText(here[day]) + " and " + standingText(there[day]));
            }
        }
        return needsDifference(other);
    }

    /** Some of the needs, from a later day on; no standings. */
    public Answer since(LocalDate later, Set<Need> some) {
        int skipped = (int) (later.toEpochDay() - from.toEpochDay());
        Map<Need, byte[]> rest = new EnumMap<>(Need.class);
        needs.forEach((need, days) -> {
            if (some.contains(need)) {
                rest.put(need, Arrays.copyOfRange(days, skipped, days.length));
            }
        });
        return new Answer(later, Map.of(), rest);
    }

    /** The same without marks: cover, contingent and gap only. */
    public Answer unmarked() {
        Map<Need, byte[]> plain = new EnumMap<>(Need.class);
        needs.forEach((need, days) -> {
            byte[] unmarked = new byte[days.length];
            for (int day = 0; day < days.length; day++) {
                unmarked[day] = (byte) (days[day] & 31);
            }
            plain.put(need, unmarked);
        });
        return new Answer(from, standings, plain);
    }

    /** Where the needs of this answer and another part for the first time. */
    public Optional<String> needsDifference(Answer other) {
        if (!needs.keySet().equals(other.needs.keySet())) {
            return Optional.of("needs " + needs.keySet() + " and " + other.needs.keySet());
        }
        for (Map.Entry<Need, byte[]> need : needs.entrySet()) {
            byte[] here = need.getValue();
            byte[] there = Objects.requireNonNull(other.needs.get(need.getKey()));
            int day = Arrays.mismatch(here, there);
            if (day >= 0) {
                return Optional.of(need.getKey().code() + " on " + from.plusDays(day) + ": " + Day.of(here[day])
                        + " and " + Day.of(there[day]));
            }
        }
        return Optional.empty();
    }
}
