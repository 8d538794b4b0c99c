package org.besa.continuity.rules;

import java.util.List;
import java.util.Objects;

/**
 * A labelled exception to a rule: on the days of {@code when} it takes the rule's days away, or with {@code keep} gives them back.
 *
 * @param over labels of the exceptions that this one overrides
 */
public record ExceptionRule(String label, Guard when, boolean keep, List<String> over) {
    public ExceptionRule {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(when, "when is null");
        over = List.copyOf(over);
    }
}
