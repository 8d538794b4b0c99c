package org.besa.continuity.rules;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The step that the person must take before the need is owed.
 *
 * @param event the fact that records it
 * @param where the party that takes the application
 * @param by last day, or null
 * @param papers document codes to bring
 * @param told parties that learn of it
 */
public record Application(
        String event,
        String where,
        @Nullable DayExpression by,
        boolean backdated,
        List<String> papers,
        List<String> told) {
    public Application {
        Objects.requireNonNull(event, "event is null");
        Objects.requireNonNull(where, "where is null");
        papers = List.copyOf(papers);
        told = List.copyOf(told);
    }
}
