package org.besa.continuity.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Moves every date of a sample by so many days. */
public record Shift(int days) implements Rewriting {

    /** The same people, packs and moment, so many days later. */
    public Sample of(Sample sample) {
        Moment moment = sample.moment();
        return new Sample(
                sample.name(),
                sample.packs().stream().map(this::pack).toList(),
                new Moment(day(moment.asOf()), day(moment.knownOn()), moment.horizonDays()),
                sample.histories().stream().map(this::person).toList());
    }

    public LocalDate day(LocalDate day) {
        return day.plusDays(days);
    }

    @Override
    public DayExpression day(DayExpression.On on) {
        return new DayExpression.On(day(on.day()));
    }

    private RulePack pack(RulePack pack) {
        List<Provision> moved = pack.provisions().stream()
                .map(provision -> new Recast(provision)
                        .with(
                                conditions(provision.conditions()),
                                expression(provision.from()),
                                optional(provision.dueFrom()),
                                optional(provision.until())))
                .toList();
        return RandomPacks.pack(pack.id(), pack.calendar(), moved);
    }

    private Conditions conditions(Conditions conditions) {
        Force force = conditions.force();
        Map<String, Parameter> parameters = new HashMap<>();
        conditions.parameters().forEach((name, parameter) -> {
            NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
            parameter.values().forEach((since, value) -> values.put(day(since), value));
            parameters.put(name, new Parameter(name, parameter.versionBy(), values, parameter.cite()));
        });
        return new Conditions(
                new Force(day(force.published()), day(force.inForce()), maybe(force.repealed())),
                guard(conditions.when()),
                exceptions(conditions.unless()),
                parameters);
    }

    private CaseFile person(CaseFile person) {
        return new CaseFile(
                person.id(),
                person.packs(),
                person.calendar(),
                person.facts().stream().map(this::fact).toList(),
                person.assistance().stream().map(this::assistance).toList(),
                person.statements().stream().map(this::statement).toList());
    }

    private Fact fact(Fact fact) {
        return switch (fact) {
            case Fact.EventFact(var code, var on, var origin) -> new Fact.EventFact(code, exactly(on), origin(origin));
            case Fact.StateFact(var code, var value, var from, var through, var origin) ->
                new Fact.StateFact(code, value, maybe(from), maybe(through), origin(origin));
            case Fact.QuantityFact(var code, var value, var from, var through, var origin) ->
                new Fact.QuantityFact(code, value, maybe(from), maybe(through), origin(origin));
            case Fact.DocumentFact document ->
                new Fact.DocumentFact(
                        document.code(),
                        document.state(),
                        document.holder(),
                        maybe(document.from()),
                        maybe(document.through()),
                        origin(document.origin()));
        };
    }

    private Assistance assistance(Assistance aid) {
        return new Assistance(
                aid.need(),
                aid.arrives(),
                aid.provider(),
                aid.payer(),
                aid.payee(),
                aid.way(),
                aid.amount(),
                aid.basis(),
                exactly(aid.from()),
                maybe(aid.through()),
                maybe(aid.confirmed()),
                maybe(aid.stopAnnounced()),
                aid.condition(),
                aid.adequacy(),
                aid.shortOf(),
                origin(aid.origin()));
    }

    private Statement statement(Statement statement) {
        return new Statement(
                statement.speaker(),
                day(statement.on()),
                statement.about(),
                statement.says(),
                statement.directness(),
                origin(statement.origin()));
    }

    private Origin origin(Origin origin) {
        return new Origin(
                origin.id(), day(origin.recorded()), origin.source(), origin.certainty(), origin.supersedes());
    }

    private ApproximateDate exactly(ApproximateDate date) {
        return ApproximateDate.exactly(day(date.earliest()));
    }

    private @Nullable ApproximateDate maybe(@Nullable ApproximateDate date) {
        return date == null ? null : exactly(date);
    }

    private @Nullable LocalDate maybe(@Nullable LocalDate date) {
        return date == null ? null : day(date);
    }
}
