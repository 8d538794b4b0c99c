package org.besa.continuity.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/** Finds the parameters with which a rule computes; an amount that is only told is not among them. */
final class ParametersUsed {
    private final Set<String> names = new HashSet<>();

    Set<String> names() {
        return Set.copyOf(names);
    }

    void by(Provision provision) {
        in(provision.from());
        in(provision.dueFrom());
        in(provision.until());
        in(provision.conditions().when());
        provision.conditions().unless().forEach(exception -> in(exception.when()));
    }

    private void in(@Nullable DayExpression expression) {
        switch (expression) {
            case null -> {}
            case DayExpression.OfEvent _ -> {}
            case DayExpression.On _ -> {}
            case DayExpression.EarlierOf(List<DayExpression> of) -> of.forEach(this::in);
            case DayExpression.LaterOf(List<DayExpression> of) -> of.forEach(this::in);
            case DayExpression.IfWithin within -> {
                in(within.windowFrom());
                in(within.windowUntil());
                in(within.then());
                in(within.otherwise());
            }
            case DayExpression.Deemed deemed -> {
                in(deemed.received());
                in(deemed.sent());
                in(deemed.after());
            }
            case DayExpression.Plus plus -> {
                in(plus.from());
                in(plus.period());
            }
            case DayExpression.Minus minus -> {
                in(minus.from());
                in(minus.period());
            }
            case DayExpression.DayAfter(DayExpression of) -> in(of);
            case DayExpression.Rolled(DayExpression of) -> in(of);
        }
    }

    private void in(PeriodRule period) {
        in(period.amount());
    }

    private void in(@Nullable Amount amount) {
        if (amount instanceof Amount.OfParameter(String name)) {
            names.add(name);
        }
    }

    private void in(Guard guard) {
        switch (guard) {
            case Guard.Always _ -> {}
            case Guard.Happened _ -> {}
            case Guard.StateIs state -> in(state.at());
            case Guard.DocumentIs document -> in(document.at());
            case Guard.Age age -> in(age.at());
            case Guard.QuantityWithin quantity -> {
                in(quantity.atLeast());
                in(quantity.atMost());
                in(quantity.at());
            }
            case Guard.AllOf(List<Guard> of) -> of.forEach(this::in);
            case Guard.AnyOf(List<Guard> of) -> of.forEach(this::in);
            case Guard.Not(Guard of) -> in(of);
        }
    }
}
