package org.besa.continuity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What provisions, obligations and deadlines share: when the text binds, on which condition, with which exceptions and figures.
 *
 * @param unless from the weakest to the strongest: a later one overrides an earlier one
 * @param parameters by name
 */
public record Conditions(Force force, Guard when, List<ExceptionRule> unless, Map<String, Parameter> parameters) {
    public Conditions {
        Objects.requireNonNull(force, "force is null");
        Objects.requireNonNull(when, "when is null");
        unless = List.copyOf(unless);
        parameters = Map.copyOf(parameters);
    }

    /** Whether force is read on the day of the anchor event: so where a parameter is versioned by event. */
    public boolean forceByEvent() {
        return parameters.values().stream().anyMatch(parameter -> parameter.versionBy() == VersionBy.EVENT);
    }

    /** The first day in force, and each day from which another version of a figure versioned by day applies, in force or not. */
    public NavigableSet<LocalDate> figureDays() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(force.inForce());
        for (Parameter parameter : parameters.values()) {
            if (parameter.versionBy() == VersionBy.DAY) {
                days.addAll(parameter.values().keySet());
            }
        }
        return days;
    }
}
