package org.besa.continuity.random;

import java.util.List;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.jspecify.annotations.Nullable;

/** The same expression with its leaves replaced: days, periods, and guards that read nothing else. */
public interface Rewriting {

    default DayExpression day(DayExpression.On on) {
        return on;
    }

    default PeriodRule period(PeriodRule period) {
        return period;
    }

    default DayExpression rolled(DayExpression of) {
        return new DayExpression.Rolled(of);
    }

    default Guard age(Guard.Age age) {
        return new Guard.Age(age.atLeast(), age.under(), optional(age.at()));
    }

    default DayExpression expression(DayExpression expression) {
        return switch (expression) {
            case DayExpression.OfEvent event -> event;
            case DayExpression.On on -> day(on);
            case DayExpression.EarlierOf(var of) -> new DayExpression.EarlierOf(each(of));
            case DayExpression.LaterOf(var of) -> new DayExpression.LaterOf(each(of));
            case DayExpression.IfWithin(var event, var from, var until, var then, var otherwise) ->
                new DayExpression.IfWithin(
                        event, expression(from), expression(until), expression(then), expression(otherwise));
            case DayExpression.Deemed(var received, var sent, var after, var counting) ->
                new DayExpression.Deemed(expression(received), expression(sent), period(after), counting);
            case DayExpression.Plus(var from, var period, var counting) ->
                new DayExpression.Plus(expression(from), period(period), counting);
            case DayExpression.Minus(var from, var period) -> new DayExpression.Minus(expression(from), period(period));
            case DayExpression.DayAfter(var of) -> new DayExpression.DayAfter(expression(of));
            case DayExpression.Rolled(var of) -> rolled(expression(of));
        };
    }

    default @Nullable DayExpression optional(@Nullable DayExpression expression) {
        return expression == null ? null : expression(expression);
    }

    default Guard guard(Guard guard) {
        return switch (guard) {
            case Guard.Always always -> always;
            case Guard.Happened happened -> happened;
            case Guard.StateIs(var state, var values, var at) -> new Guard.StateIs(state, values, optional(at));
            case Guard.DocumentIs(var document, var states, var at) ->
                new Guard.DocumentIs(document, states, optional(at));
            case Guard.QuantityWithin(var quantity, var atLeast, var atMost, var at) ->
                new Guard.QuantityWithin(quantity, atLeast, atMost, optional(at));
            case Guard.Age age -> age(age);
            case Guard.AllOf(var of) -> new Guard.AllOf(guards(of));
            case Guard.AnyOf(var of) -> new Guard.AnyOf(guards(of));
            case Guard.Not(var of) -> new Guard.Not(guard(of));
        };
    }

    default List<ExceptionRule> exceptions(List<ExceptionRule> exceptions) {
        return exceptions.stream()
                .map(exception -> new ExceptionRule(
                        exception.label(), guard(exception.when()), exception.keep(), exception.over()))
                .toList();
    }

    private List<DayExpression> each(List<DayExpression> of) {
        return of.stream().map(this::expression).toList();
    }

    private List<Guard> guards(List<Guard> of) {
        return of.stream().map(this::guard).toList();
    }
}
