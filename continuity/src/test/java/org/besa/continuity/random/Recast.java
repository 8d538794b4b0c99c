package org.besa.continuity.random;

import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/** A provision, and others that are like it but for one thing. */
public record Recast(Provision provision) {

    public Provision with(Conditions conditions) {
        return with(conditions, provision.from(), provision.dueFrom(), provision.until());
    }

    public Provision lasting(@Nullable DayExpression until) {
        return with(provision.conditions(), provision.from(), provision.dueFrom(), until);
    }

    /** Everything that computes replaced, everything that names and cites kept. */
    public Provision with(
            Conditions conditions, DayExpression from, @Nullable DayExpression dueFrom, @Nullable DayExpression until) {
        return new Provision(
                provision.id(),
                provision.needs(),
                provision.dutyBearers(),
                provision.fallbacks(),
                provision.level(),
                provision.modality(),
                provision.floor(),
                provision.proof(),
                provision.effect(),
                provision.enforce(),
                provision.cite(),
                conditions,
                provision.anchor(),
                from,
                dueFrom,
                until,
                provision.documents(),
                provision.apply(),
                provision.amount(),
                provision.plain(),
                provision.note());
    }
}
