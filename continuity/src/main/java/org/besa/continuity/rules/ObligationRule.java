package org.besa.continuity.rules;

import java.util.Objects;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.jspecify.annotations.Nullable;

/**
 * What an authority must do by when; not cover.
 *
 * @param act a short code, for example {@code decide-claim}
 * @param anchor the first event in {@code from}, or null
 * @param due the last lawful day; the breach begins the day after
 * @param done events on or after the anchor that end it
 */
public record ObligationRule(
        String id,
        Set<Need> needs,
        String dutyBearer,
        String act,
        Citation cite,
        Conditions conditions,
        @Nullable String anchor,
        DayExpression from,
        DayExpression due,
        Set<String> done,
        Plain plain,
        @Nullable String note) {
    public ObligationRule {
        Objects.requireNonNull(id, "id is null");
        needs = Set.copyOf(needs);
        done = Set.copyOf(done);
    }
}
