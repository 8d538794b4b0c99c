package org.besa.verify.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment as the formats tell it: a whole second in UTC, from 1970 to 9999, written as {@code 2026-11-22T09:30:00Z}.
 *
 * @param epochSecond seconds since 1970-01-01T00:00:00Z
 */
public record WholeSecond(long epochSecond) implements Comparable<WholeSecond> {
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** @throws IllegalArgumentException if it is before 1970 or after 9999 */
    public WholeSecond {
        if (!isValid(epochSecond)) {
            throw new IllegalArgumentException("a moment is from 1970 to 9999; " + epochSecond + " seconds are not");
        }
    }

    /**
     * The second that a moment lies in.
     *
     * @throws IllegalArgumentException if it is before 1970 or after 9999
     */
    public static WholeSecond of(Instant moment) {
        return new WholeSecond(moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond());
    }

    /** The second with this number; empty if it is before 1970 or after 9999. */
    public static Optional<WholeSecond> of(long epochSecond) {
        return isValid(epochSecond) ? Optional.of(new WholeSecond(epochSecond)) : Optional.empty();
    }

    /** The second that a text stands for; empty if it is written in any other way than {@link #toString} writes it. */
    public static Optional<WholeSecond> parse(String text) {
        try {
            return of(Instant.parse(text).getEpochSecond())
                    .filter(second -> second.toString().equals(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Its beginning. */
    public Instant instant() {
        return Instant.ofEpochSecond(epochSecond);
    }

    @Override
    public int compareTo(WholeSecond other) {
        return Long.compare(epochSecond, other.epochSecond);
    }

    @Override
    public String toString() {
        return instant().toString();
    }

    private static boolean isValid(long epochSecond) {
        return epochSecond >= 0 && epochSecond <= LAST;
    }
}
