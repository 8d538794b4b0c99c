package org.besa.continuity.program;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.PeriodRule;
import org.jspecify.annotations.Nullable;

/** The figures of one version of a rule, and the calendar by which it counts. */
record Figures(Map<String, BigDecimal> values, @Nullable WorkingCalendar calendar) {

    BigDecimal value(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(BigDecimal value) -> value;
            case Amount.OfParameter(String name) ->
                Objects.requireNonNull(values.get(name), () -> "no value of " + name);
        };
    }

    Period period(PeriodRule rule) {
        return new Period(rule.unit(), value(rule.amount()).intValueExact());
    }
}
