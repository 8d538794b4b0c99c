package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.Objects;

/**
 * From where an answer looks.
 *
 * @param asOf the day that counts as today
 * @param knownOn only facts recorded and provisions published by this day (inclusive) are used
 * @param horizonDays how many days after {@code asOf} the window ends; not negative
 * @param since the window does not begin before this day, whatever happened earlier; not after {@code asOf}
 */
public record Moment(LocalDate asOf, LocalDate knownOn, int horizonDays, LocalDate since) {
    /** The horizon where none is asked for. */
    public static final int DEFAULT_HORIZON = 365;

    public Moment {
        Objects.requireNonNull(asOf, "asOf is null");
        Objects.requireNonNull(knownOn, "knownOn is null");
        if (horizonDays < 0) {
            throw new IllegalArgumentException("a negative horizon: " + horizonDays);
        }
        if (since.isAfter(asOf)) {
            throw new IllegalArgumentException("a window that begins after " + asOf + ": " + since);
        }
    }

    /** With the whole past: the window begins on the first fact's day. */
    public Moment(LocalDate asOf, LocalDate knownOn, int horizonDays) {
        this(asOf, knownOn, horizonDays, LocalDate.MIN);
    }

    /**
     * The same without the past. Cover, duties and marks of the days from {@code asOf} on are as they are with it; what is told of the time before (since when something is
     * missing, what was owed last) is not known, and a gap's kind is that of its first day among them.
     */
    public Moment ahead() {
        return new Moment(asOf, knownOn, horizonDays, asOf);
    }

    /** The last day of the window, inclusive. */
    public LocalDate through() {
        return asOf.plusDays(horizonDays);
    }
}
