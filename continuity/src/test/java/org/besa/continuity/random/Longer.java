package org.besa.continuity.random;

import java.math.BigDecimal;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;

/**
 * Makes every written-out period by which a duty ends longer by so much. Windows of {@code ifWithin} keep theirs: a longer window is another
 * condition, not a longer duty; and a longer {@code minus} would shorten.
 */
public record Longer(int more) implements Rewriting {

    public Sample of(Sample sample) {
        return new Sample(
                sample.name(), sample.packs().stream().map(this::pack).toList(), sample.moment(), sample.histories());
    }

    @Override
    public PeriodRule period(PeriodRule period) {
        return period.amount() instanceof Amount.Fixed(BigDecimal value)
                ? new PeriodRule(period.unit(), new Amount.Fixed(value.add(BigDecimal.valueOf(more))))
                : period;
    }

    @Override
    public DayExpression expression(DayExpression expression) {
        return switch (expression) {
            case DayExpression.Minus(var from, var period) -> new DayExpression.Minus(expression(from), period);
            case DayExpression.IfWithin(var event, var from, var until, var then, var otherwise) ->
                new DayExpression.IfWithin(event, from, until, expression(then), expression(otherwise));
            default -> Rewriting.super.expression(expression);
        };
    }

    private RulePack pack(RulePack pack) {
        return RandomPacks.pack(
                pack.id(),
                pack.calendar(),
                pack.provisions().stream().map(this::provision).toList());
    }

    private Provision provision(Provision provision) {
        return new Recast(provision).lasting(optional(provision.until()));
    }
}
