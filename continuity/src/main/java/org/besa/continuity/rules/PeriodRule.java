package org.besa.continuity.rules;

import java.util.Objects;
import org.besa.continuity.calendar.PeriodUnit;

/** A period as a rule writes it: its amount may be a parameter. */
public record PeriodRule(PeriodUnit unit, Amount amount) {
    public PeriodRule {
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(amount, "amount is null");
    }
}
