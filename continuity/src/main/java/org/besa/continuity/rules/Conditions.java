package org.besa.continuity.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;

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
}
