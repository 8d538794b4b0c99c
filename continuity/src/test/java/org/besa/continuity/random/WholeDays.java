package org.besa.continuity.random;

import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;

/** Makes rules indifferent to where in the calendar they play: months, years and working days become days, ages become events. */
public record WholeDays() implements Rewriting {

    public Sample of(Sample sample) {
        return new Sample(
                sample.name(), sample.packs().stream().map(this::pack).toList(), sample.moment(), sample.histories());
    }

    @Override
    public PeriodRule period(PeriodRule period) {
        return period.unit() == PeriodUnit.WEEKS ? period : new PeriodRule(PeriodUnit.DAYS, period.amount());
    }

    @Override
    public DayExpression rolled(DayExpression of) {
        return of;
    }

    @Override
    public Guard age(Guard.Age age) {
        return new Guard.Happened(RandomCodes.EVENTS.getFirst());
    }

    private RulePack pack(RulePack pack) {
        return RandomPacks.pack(
                pack.id(), null, pack.provisions().stream().map(this::provision).toList());
    }

    private Provision provision(Provision provision) {
        Conditions all = provision.conditions();
        return new Recast(provision)
                .with(
                        new Conditions(all.force(), guard(all.when()), exceptions(all.unless()), all.parameters()),
                        expression(provision.from()),
                        optional(provision.dueFrom()),
                        optional(provision.until()));
    }
}
