package org.besa.continuity.rules;

import java.util.Objects;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What the person must do by when, and what is lost otherwise.
 *
 * @param act a short code, for example {@code appeal}
 * @param anchor the first event in {@code opens}, or null
 * @param lastDay the last day on which the act is in time
 * @param done events on or after the anchor that meet it
 */
public record DeadlineRule(
        String id,
        Set<Need> needs,
        String act,
        Citation cite,
        Conditions conditions,
        @Nullable String anchor,
        DayExpression opens,
        DayExpression lastDay,
        Set<String> done,
        Plain consequence,
        Plain plain,
        @Nullable String note) {
    public DeadlineRule {
        Objects.requireNonNull(id, "id is null");
        needs = Set.copyOf(needs);
        done = Set.copyOf(done);
    }
}
