package org.besa.app.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/**
 * Says the grammar in plain English: what a guard asks, how a day is found. Only what is the same reads the same.
 *
 * @param figures values of parameters by name; those that are not there are shown by their names in brackets
 */
record Wording(Map<String, BigDecimal> figures) {

    /** Every parameter is shown by its name. */
    Wording() {
        this(Map.of());
    }

    /** What must hold. */
    String guard(Guard guard) {
        return switch (guard) {
            case Guard.Always() -> "no condition";
            case Guard.StateIs(String state, Set<String> values, DayExpression at) ->
                PlainWords.spaced(state) + " is " + oneOf(values) + on(at);
            case Guard.QuantityWithin(String quantity, Amount least, Amount most, DayExpression at) ->
                PlainWords.spaced(quantity)
                        + (least == null ? "" : " is at least " + amount(least))
                        + (least != null && most != null ? " and" : "")
                        + (most == null ? "" : " is at most " + amount(most))
                        + on(at);
            case Guard.Age(Integer atLeast, Integer under, DayExpression at) ->
                (atLeast != null ? "is " + atLeast + " or older" : "is under " + under) + on(at);
            case Guard.DocumentIs(String document, Set<DocumentState> states, DayExpression at) ->
                PlainWords.spaced(document) + " is "
                        + oneOf(states.stream().map(DocumentState::code).collect(Collectors.toSet())) + on(at);
            case Guard.Happened(String event) -> PlainWords.spaced(event) + " has happened";
            case Guard.AllOf(List<Guard> of) -> joined(of, " and ");
            case Guard.AnyOf(List<Guard> of) -> joined(of, " or ");
            case Guard.Not(Guard of) -> "not (" + guard(of) + ")";
        };
    }

    /** How a day is found. */
    String day(DayExpression expression) {
        return switch (expression) {
            case DayExpression.OfEvent(String event, Which which) ->
                (which == Which.NEXT ? "" : which.code() + " ") + PlainWords.spaced(event);
            case DayExpression.On on -> on.day().toString();
            case DayExpression.EarlierOf(List<DayExpression> of) -> "the earlier of " + listed(of);
            case DayExpression.LaterOf(List<DayExpression> of) -> "the later of " + listed(of);
            case DayExpression.IfWithin within ->
                day(within.then()) + " if " + PlainWords.spaced(within.event()) + " comes from "
                        + day(within.windowFrom()) + " through " + day(within.windowUntil()) + ", else "
                        + day(within.otherwise());
            case DayExpression.Deemed deemed ->
                day(deemed.received()) + ", or " + period(deemed.after()) + from(deemed.counting())
                        + day(deemed.sent());
            case DayExpression.Plus plus -> period(plus.period()) + from(plus.counting()) + day(plus.from());
            case DayExpression.Minus minus -> period(minus.period()) + " before " + day(minus.from());
            case DayExpression.DayAfter(DayExpression of) -> "the day after " + day(of);
            case DayExpression.Rolled(DayExpression of) -> day(of) + " (or the next working day)";
        };
    }

    /** How long, for example {@code 28 days}. */
    String period(PeriodRule rule) {
        String unit = PlainWords.spaced(rule.unit().code());
        return switch (rule.amount()) {
            case Amount.Fixed(var value) when value.intValue() == 1 -> "1 " + unit.substring(0, unit.length() - 1);
            default -> amount(rule.amount()) + " " + unit;
        };
    }

    /** A figure. */
    String amount(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(var value) -> value.toPlainString();
            case Amount.OfParameter(String name) -> {
                BigDecimal value = figures.get(name);
                yield value == null ? "[" + PlainWords.spaced(name) + "]" : value.toPlainString();
            }
        };
    }

    private static String from(Counting counting) {
        return counting == Counting.INCLUDED ? " beginning with " : " after ";
    }

    private String on(@Nullable DayExpression at) {
        return at == null ? "" : " on the day of " + day(at);
    }

    private String joined(List<Guard> of, String between) {
        return of.stream().map(this::part).collect(Collectors.joining(between));
    }

    private String part(Guard guard) {
        boolean joined = guard instanceof Guard.AllOf || guard instanceof Guard.AnyOf;
        return joined ? "(" + guard(guard) + ")" : guard(guard);
    }

    private String listed(List<DayExpression> of) {
        return of.stream().map(this::day).collect(Collectors.joining(" and "));
    }

    private static String oneOf(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(" or "));
    }
}
