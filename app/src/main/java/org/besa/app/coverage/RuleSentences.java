package org.besa.app.coverage;

import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of rules in the language of the page: what a guard asks, how a day is found.
 *
 * @param figures values of parameters by name; one that is not there is shown by its name
 */
public record RuleSentences(FactWords facing, Map<String, BigDecimal> figures) {
    /** Copies the figures. */
    public RuleSentences {
        figures = Map.copyOf(figures);
    }

    /** What must hold. */
    public String guard(Guard guard) {
        return switch (guard) {
            case Guard.Always() -> say("coverage.rule.always");
            case Guard.StateIs(String state, var values, DayExpression at) ->
                on(at, is(state, values.stream().sorted().map(facing::value).toList()));
            case Guard.DocumentIs(String document, var states, DayExpression at) ->
                on(
                        at,
                        is(
                                document,
                                states.stream()
                                        .sorted()
                                        .map(DocumentState::code)
                                        .map(code -> say("coverage.paper." + code))
                                        .toList()));
            case Guard.QuantityWithin(String quantity, Amount least, Amount most, DayExpression at) ->
                on(at, within(facing.name(quantity), least, most));
            case Guard.Age(Integer atLeast, Integer under, DayExpression at) ->
                on(at, atLeast != null ? say("coverage.rule.age", atLeast) : say("coverage.rule.under", under));
            case Guard.Happened(String event) -> say("coverage.rule.happened", facing.name(event));
            case Guard.AllOf(List<Guard> of) -> say("coverage.rule.all", guards(of));
            case Guard.AnyOf(List<Guard> of) -> say("coverage.rule.any", guards(of));
            case Guard.Not(Guard of) -> say("coverage.rule.not", guard(of));
        };
    }

    /** How a day is found. */
    public String day(DayExpression expression) {
        return switch (expression) {
            case DayExpression.OfEvent(String event, Which which) ->
                which == Which.NEXT ? facing.name(event) : say("coverage.rule.day." + which.code(), facing.name(event));
            case DayExpression.On(LocalDate day) -> facing.exactly(day);
            case DayExpression.EarlierOf(List<DayExpression> of) -> say("coverage.rule.day.earlier", days(of));
            case DayExpression.LaterOf(List<DayExpression> of) -> say("coverage.rule.day.later", days(of));
            case DayExpression.IfWithin within ->
                say(
                        "coverage.rule.day.within",
                        facing.name(within.event()),
                        day(within.windowFrom()),
                        day(within.windowUntil()),
                        day(within.then()),
                        day(within.otherwise()));
            case DayExpression.Deemed deemed ->
                say(
                        "coverage.rule.day.deemed",
                        day(deemed.received()),
                        counted(deemed.after(), deemed.counting(), deemed.sent()));
            case DayExpression.Plus plus -> counted(plus.period(), plus.counting(), plus.from());
            case DayExpression.Minus minus -> say("coverage.rule.day.minus", period(minus.period()), day(minus.from()));
            case DayExpression.DayAfter(DayExpression of) -> say("coverage.rule.day.dayAfter", day(of));
            case DayExpression.Rolled(DayExpression of) -> say("coverage.rule.day.rolled", day(of));
        };
    }

    private String counted(PeriodRule period, Counting counting, DayExpression from) {
        return counting == Counting.INCLUDED
                ? say("coverage.rule.day.included", period(period), day(from))
                : say("coverage.rule.day.excluded", period(period), day(from));
    }

    private String period(PeriodRule rule) {
        BigDecimal value = value(rule.amount());
        return value == null
                ? figure(rule.amount())
                : say("coverage.rule.period." + rule.unit().code(), value);
    }

    private String within(String name, @Nullable Amount least, @Nullable Amount most) {
        if (least != null && most != null) {
            return say("coverage.rule.between", name, figure(least), figure(most));
        }
        return least != null
                ? say("coverage.rule.atLeast", name, figure(least))
                : say("coverage.rule.atMost", name, figure(Objects.requireNonNull(most, "a quantity without bounds")));
    }

    private String figure(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(BigDecimal value) -> say("coverage.number", value);
            case Amount.OfParameter(String name) -> {
                BigDecimal value = figures.get(name);
                yield value == null ? name.replace('-', ' ') : say("coverage.number", value);
            }
        };
    }

    private @Nullable BigDecimal value(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(BigDecimal value) -> value;
            case Amount.OfParameter(String name) -> figures.get(name);
        };
    }

    private String is(String code, List<String> values) {
        ListFormatter either = ListFormatter.getInstance(
                facing.words().language().locale(), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
        return say("coverage.rule.is", facing.name(code), either.format(values));
    }

    private String on(@Nullable DayExpression at, String asked) {
        return at == null ? asked : say("coverage.rule.at", asked, day(at));
    }

    private String guards(List<Guard> of) {
        return list(of.stream().map(this::guard).toList());
    }

    private String days(List<DayExpression> of) {
        return list(of.stream().map(this::day).toList());
    }

    private String list(Collection<String> parts) {
        return ListFormatter.getInstance(facing.words().language().locale()).format(parts);
    }

    private String say(String key, @Nullable Object... arguments) {
        return facing.words().say(key, arguments);
    }
}
