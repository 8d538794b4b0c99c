package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.Objects;

/**
 * From where an answer looks.
 *
 * @param asOf the day that counts as today
 * @param knownOn only facts recorded and provisions published by this day (inclusive) are used
 * @param horizonDays how many days after {@code asOf} the window ends; not negative
 */
public record Moment(LocalDate asOf, LocalDate knownOn, int horizonDays) {
    /** The horizon where none is asked for. */
    public static final int DEFAULT_HORIZON = 365;

    public Moment {
        Objects.requireNonNull(asOf, "asOf is null");
        Objects.requireNonNull(knownOn, "knownOn is null");
        if (horizonDays < 0) {
            throw new IllegalArgumentException("a negative horizon: " + horizonDays);
        }
    }

    /** The last day of the window, inclusive. */
    public LocalDate through() {
        return asOf.plusDays(horizonDays);
    }
}
