package org.besa.continuity.random;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Writes packs and histories as short lines, for the reader of a failed property. */
public final class SampleText {

    private final StringBuilder text = new StringBuilder();

    private SampleText() {}

    /** The packs and the moment of a sample with those of its histories that are given. */
    public static String of(Sample sample, List<CaseFile> histories) {
        SampleText text = new SampleText();
        text.line("as-of " + sample.moment().asOf() + ", known-on "
                + sample.moment().knownOn() + ", through " + sample.moment().through());
        sample.packs().forEach(text::pack);
        histories.forEach(text::history);
        return text.text.toString();
    }

    private void pack(RulePack pack) {
        line("pack " + pack.id());
        WorkingCalendar calendar = pack.calendar();
        if (calendar != null) {
            line("  rest " + calendar.rest() + " "
                    + calendar.holidays().keySet().stream().sorted().toList());
        }
        pack.provisions().forEach(this::provision);
    }

    private void provision(Provision provision) {
        var force = provision.conditions().force();
        line("  " + provision.id() + " "
                + provision.needs().stream().map(need -> need.code()).sorted().toList() + " " + provision.yields() + " "
                + provision.effect() + given(" documents ", provision.documents()));
        line("    in force " + force.inForce() + or(" repealed ", force.repealed())
                + (force.published().equals(force.inForce()) ? "" : " published " + force.published()));
        for (Parameter parameter : provision.conditions().parameters().values()) {
            line("    parameter " + parameter.name() + " by " + parameter.versionBy() + " " + parameter.values());
        }
        line("    anchor " + provision.anchor());
        line("    from " + day(provision.from()));
        line("    due-from ", provision.dueFrom());
        line("    until ", provision.until());
        if (!(provision.conditions().when() instanceof Guard.Always)) {
            line("    when " + guard(provision.conditions().when()));
        }
        for (ExceptionRule exception : provision.conditions().unless()) {
            line("    unless " + (exception.keep() ? "keep " : "") + guard(exception.when()));
        }
    }

    private void history(CaseFile person) {
        line(person.id());
        person.entries().forEach(entry -> line("  " + entry(entry) + origin(entry.origin())));
    }

    private static String entry(Entry entry) {
        return switch (entry) {
            case Fact.EventFact event -> event.code() + " on " + event.on().written();
            case Fact.StateFact state -> state.code() + " " + state.value() + span(state.from(), state.through());
            case Fact.QuantityFact quantity ->
                quantity.code() + " " + quantity.value() + span(quantity.from(), quantity.through());
            case Fact.DocumentFact document ->
                document.code() + " " + document.state().code() + span(document.from(), document.through());
            case Assistance aid ->
                "assistance " + aid.need().code()
                        + (aid.arrives() ? " " + aid.adequacy().code() : " none")
                        + or(" by ", aid.provider()) + span(aid.from(), aid.through())
                        + or(" confirmed ", aid.confirmed()) + or(" stops ", aid.stopAnnounced())
                        + (aid.condition() == Assistance.AidCondition.NONE
                                ? ""
                                : " condition " + aid.condition().code());
            case Statement statement ->
                statement.speaker() + " " + statement.says().code() + " " + statement.about() + " on " + statement.on();
        };
    }

    private static String origin(Origin origin) {
        return "  (recorded " + origin.recorded() + or(", id ", origin.id()) + or(", supersedes ", origin.supersedes())
                + ")";
    }

    private static String span(@Nullable ApproximateDate from, @Nullable ApproximateDate through) {
        return (from == null ? " always" : " from " + from.written())
                + (through == null ? "" : " through " + through.written());
    }

    private static String day(DayExpression expression) {
        return switch (expression) {
            case DayExpression.OfEvent(var event, var which) -> which.code() + " " + event;
            case DayExpression.On(var day) -> day.toString();
            case DayExpression.EarlierOf(var of) -> "earlier" + days(of);
            case DayExpression.LaterOf(var of) -> "later" + days(of);
            case DayExpression.IfWithin(var event, var from, var until, var then, var otherwise) ->
                "(if " + event + " within " + day(from) + " .. " + day(until) + " then " + day(then) + " else "
                        + day(otherwise) + ")";
            case DayExpression.Deemed(var received, var sent, var after, var counting) ->
                "(received " + day(received) + " or sent " + day(sent) + plus(after, counting) + ")";
            case DayExpression.Plus(var from, var period, var counting) ->
                "(" + day(from) + plus(period, counting) + ")";
            case DayExpression.Minus(var from, var period) -> "(" + day(from) + " - " + period(period) + ")";
            case DayExpression.DayAfter(var of) -> "(day after " + day(of) + ")";
            case DayExpression.Rolled(var of) -> "(rolled " + day(of) + ")";
        };
    }

    private static String days(List<DayExpression> of) {
        return of.stream().map(SampleText::day).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String plus(PeriodRule period, Counting counting) {
        return " + " + period(period) + (counting == Counting.INCLUDED ? " included" : " excluded");
    }

    private static String period(PeriodRule period) {
        return amount(period.amount()) + " " + period.unit().code();
    }

    private static String amount(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(var value) -> value.toPlainString();
            case Amount.OfParameter(var name) -> "{" + name + "}";
        };
    }

    private static String guard(Guard guard) {
        return switch (guard) {
            case Guard.Always() -> "always";
            case Guard.StateIs(var state, var values, var at) ->
                state + " is " + values.stream().sorted().toList() + at(at);
            case Guard.DocumentIs(var document, var states, var at) ->
                document + " is " + states.stream().sorted().toList() + at(at);
            case Guard.QuantityWithin(var quantity, var atLeast, var atMost, var at) -> {
                StringJoiner bounds = new StringJoiner(" and ", quantity + " ", at(at));
                if (atLeast != null) {
                    bounds.add("at least " + amount(atLeast));
                }
                if (atMost != null) {
                    bounds.add("at most " + amount(atMost));
                }
                yield bounds.toString();
            }
            case Guard.Age(var atLeast, var under, var at) ->
                "age" + or(" at least ", atLeast) + or(" under ", under) + at(at);
            case Guard.Happened(var event) -> "happened " + event;
            case Guard.AllOf(var of) -> "all" + guards(of);
            case Guard.AnyOf(var of) -> "any" + guards(of);
            case Guard.Not(var of) -> "not(" + guard(of) + ")";
        };
    }

    private static String guards(List<Guard> of) {
        return of.stream().map(SampleText::guard).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String at(@Nullable DayExpression at) {
        return at == null ? "" : " at " + day(at);
    }

    private static String or(String label, @Nullable Object value) {
        return value == null ? "" : label + value;
    }

    private static String given(String label, List<String> values) {
        return values.isEmpty() ? "" : label + values;
    }

    private void line(String label, @Nullable DayExpression expression) {
        if (expression != null) {
            line(label + day(expression));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
