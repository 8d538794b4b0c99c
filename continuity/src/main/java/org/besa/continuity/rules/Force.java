package org.besa.continuity.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a text could be known and when it binds.
 *
 * @param published the day on which it could be known
 * @param inForce first day in force
 * @param repealed first day no longer in force, or null
 */
public record Force(
        LocalDate published, LocalDate inForce, @Nullable LocalDate repealed) {
    public Force {
        Objects.requireNonNull(published, "published is null");
        Objects.requireNonNull(inForce, "inForce is null");
        if (repealed != null && !repealed.isAfter(inForce)) {
            throw new IllegalArgumentException("repealed before it was in force");
        }
    }

    /** The same, in force no longer than to the day before that one; empty if it would never have been. */
    Optional<Force> endingOn(LocalDate day) {
        if (!day.isAfter(inForce)) {
            return Optional.empty();
        }
        return Optional.of(repealed != null && repealed.isBefore(day) ? this : new Force(published, inForce, day));
    }
}
