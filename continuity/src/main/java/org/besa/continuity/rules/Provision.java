package org.besa.continuity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.jspecify.annotations.Nullable;

/**
 * One rule: to whom, which needs, by whom, from when, until when (engine.md §1; docs/rule-packs.md).
 *
 * @param anchor the first event in {@code from}: each occurrence begins an episode; null if {@code from} names no event
 * @param dutyBearers the parties liable together, not empty
 * @param dueFrom before it nothing is due; null: due from the first day
 * @param until the last owed day; null: as long as the conditions hold
 * @param documents documents that open the door
 */
public record Provision(
        String id,
        Set<Need> needs,
        List<String> dutyBearers,
        List<Fallback> fallbacks,
        Level level,
        Modality modality,
        boolean floor,
        Proof proof,
        Effect effect,
        Enforcement enforce,
        Citation cite,
        Conditions conditions,
        @Nullable String anchor,
        DayExpression from,
        @Nullable DayExpression dueFrom,
        @Nullable DayExpression until,
        List<String> documents,
        @Nullable Application apply,
        @Nullable StatedAmount amount,
        Plain plain,
        @Nullable String note) {
    public Provision {
        Objects.requireNonNull(id, "id is null");
        needs = Set.copyOf(needs);
        dutyBearers = List.copyOf(dutyBearers);
        fallbacks = List.copyOf(fallbacks);
        documents = List.copyOf(documents);
        if (needs.isEmpty() || dutyBearers.isEmpty()) {
            throw new IllegalArgumentException(id + " serves no need or binds nobody");
        }
    }

    /** The same, in force no longer than to the day before that one; empty if it would never have been. */
    Optional<Provision> endingOn(LocalDate day) {
        return conditions
                .force()
                .endingOn(day)
                .map(force -> new Provision(
                        id,
                        needs,
                        dutyBearers,
                        fallbacks,
                        level,
                        modality,
                        floor,
                        proof,
                        effect,
                        enforce,
                        cite,
                        new Conditions(force, conditions.when(), conditions.unless(), conditions.parameters()),
                        anchor,
                        from,
                        dueFrom,
                        until,
                        documents,
                        apply,
                        amount,
                        plain,
                        note));
    }

    /** What a day inside this provision's span means. */
    public Yield yields() {
        if (proof == Proof.ALLEGED) {
            return Yield.ALLEGED;
        }
        if (modality != Modality.DUTY) {
            return Yield.ROUTE;
        }
        return level == Level.PROMISE ? Yield.PROMISED : Yield.OWED;
    }

    /** Owed; a mark only; or a route to ask. */
    public enum Yield {
        OWED,
        PROMISED,
        ALLEGED,
        ROUTE
    }
}
