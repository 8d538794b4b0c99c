package org.besa.app.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/** The grammar of rules in words: days, periods, conditions (docs/rule-packs.md). Two expressions read the same only if they are the same. */
record ExpressionWords() {

    String day(DayExpression expression) {
        return switch (expression) {
            case DayExpression.OfEvent event -> occurrence(event.which()) + event.event();
            case DayExpression.On on -> on.day().toString();
            case DayExpression.EarlierOf earlier -> "the earlier of " + days(earlier.of());
            case DayExpression.LaterOf later -> "the later of " + days(later.of());
            case DayExpression.IfWithin within ->
                "(if " + within.event() + " comes from " + day(within.windowFrom()) + " to " + day(within.windowUntil())
                        + ": " + day(within.then()) + "; else " + day(within.otherwise()) + ")";
            case DayExpression.Deemed deemed ->
                "(" + day(deemed.received()) + "; without it, " + period(deemed.after()) + " from " + day(deemed.sent())
                        + counting(deemed.counting()) + ")";
            case DayExpression.Plus plus ->
                period(plus.period()) + " from " + day(plus.from()) + counting(plus.counting());
            case DayExpression.Minus minus -> period(minus.period()) + " before " + day(minus.from());
            case DayExpression.DayAfter after -> "the day after " + day(after.of());
            case DayExpression.Rolled rolled -> day(rolled.of()) + " or the next working day";
        };
    }

    private String days(List<DayExpression> expressions) {
        return expressions.stream().map(this::day).collect(Collectors.joining("; ", "(", ")"));
    }

    private static String occurrence(Which which) {
        return which == Which.NEXT ? "" : "the " + which.code() + " ";
    }

    private static String counting(Counting counting) {
        return counting == Counting.INCLUDED ? ", that day counted" : ", that day not counted";
    }

    String period(PeriodRule period) {
        return amount(period.amount()) + " " + PlainWords.spaced(period.unit().code());
    }

    String amount(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> number(fixed.value());
            case Amount.OfParameter parameter -> "[" + parameter.name() + "]";
        };
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    String guard(Guard guard) {
        return switch (guard) {
            case Guard.Always always -> "always";
            case Guard.StateIs state ->
                state.state() + " is " + either(state.values().stream().sorted().toList()) + at(state.at());
            case Guard.QuantityWithin quantity ->
                quantity.quantity()
                        + bound(" at least ", quantity.atLeast())
                        + bound(" at most ", quantity.atMost())
                        + at(quantity.at());
            case Guard.Age age ->
                "age " + (age.atLeast() == null ? "under " + age.under() : age.atLeast() + " or more") + at(age.at());
            case Guard.DocumentIs document ->
                document.document() + " is "
                        + either(document.states().stream()
                                .sorted()
                                .map(DocumentState::code)
                                .toList()) + at(document.at());
            case Guard.Happened happened -> happened.event() + " has happened";
            case Guard.AllOf all -> joined(all.of(), " and ");
            case Guard.AnyOf any -> joined(any.of(), " or ");
            case Guard.Not not -> "not " + guard(not.of());
        };
    }

    private String joined(List<Guard> guards, String between) {
        return guards.stream().map(this::guard).collect(Collectors.joining(between, "(", ")"));
    }

    private String bound(String words, @Nullable Amount amount) {
        return amount == null ? "" : words + amount(amount);
    }

    private String at(@Nullable DayExpression day) {
        return day == null ? "" : " (on " + day(day) + ")";
    }

    private static String either(List<String> values) {
        return String.join(" or ", values);
    }
}
