package org.besa.continuity.reference;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.VersionBy;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a rule as it looks on one computed day: values of its day expressions and the certainty of its guards.
 *
 * @param anchorEvent the event that began it, or null
 * @param anchor the day on which it began; ALWAYS where no event begins it
 * @param computed the computed day, which chooses the versions of figures
 */
record NaiveEpisode(
        NaiveFacts facts,
        Seen seen,
        int asOf,
        Map<String, Parameter> parameters,
        @Nullable WorkingCalendar calendar,
        @Nullable String anchorEvent,
        int anchor,
        int computed) {

    static final int NO = 0;
    static final int POSSIBLE = 1;
    static final int OPEN = 2;
    static final int SURE = 3;

    /** A day in the guaranteed reading, as things stand, and in the longest reading: never decreasing. */
    record Triple(int sure, int open, int possible) {
        static Triple of(int day) {
            return new Triple(day, day, day);
        }

        Triple each(IntUnaryOperator change) {
            return sure == possible
                    ? of(step(change, sure))
                    : new Triple(step(change, sure), step(change, open), step(change, possible));
        }

        private static int step(IntUnaryOperator change, int day) {
            return day == NEVER ? NEVER : change.applyAsInt(day);
        }
    }

    Triple value(DayExpression expression) {
        return switch (expression) {
            case DayExpression.OfEvent(String event, Which which) -> event(event, which);
            case DayExpression.On(LocalDate day) -> Triple.of(EpochDays.of(day));
            case DayExpression.EarlierOf(var of) -> {
                Triple earliest = value(of.getFirst());
                for (DayExpression one : of.subList(1, of.size())) {
                    Triple other = value(one);
                    earliest = new Triple(
                            Math.min(earliest.sure, other.sure),
                            Math.min(earliest.open, other.open),
                            Math.min(earliest.possible, other.possible));
                }
                yield earliest;
            }
            case DayExpression.LaterOf(var of) -> {
                Triple latest = value(of.getFirst());
                for (DayExpression one : of.subList(1, of.size())) {
                    Triple other = value(one);
                    latest = new Triple(
                            Math.max(latest.sure, other.sure),
                            Math.max(latest.open, other.open),
                            Math.max(latest.possible, other.possible));
                }
                yield latest;
            }
            case DayExpression.IfWithin window -> ifWithin(window);
            case DayExpression.Deemed(var received, var sent, var after, var counting) -> {
                Triple receipt = value(received);
                if (receipt.open != NEVER) {
                    seen.add(Happening.DEEMED_RECEIVED);
                    yield receipt;
                }
                seen.add(Happening.DEEMED_SENT);
                yield plus(value(sent), after, counting);
            }
            case DayExpression.Plus(var from, var period, var counting) -> plus(value(from), period, counting);
            case DayExpression.Minus(var from, var rule) -> {
                Period period = period(rule);
                yield value(from).each(day -> EpochDays.of(period.before(EpochDays.date(day), calendar)));
            }
            case DayExpression.DayAfter(var of) -> value(of).each(day -> day + 1);
            case DayExpression.Rolled(var of) -> {
                WorkingCalendar rest = Objects.requireNonNull(calendar);
                yield value(of).each(day -> EpochDays.of(rest.roll(EpochDays.date(day))));
            }
        };
    }

    int guard(Guard guard, int day) {
        return switch (guard) {
            case Guard.Always() -> SURE;
            case Guard.StateIs(var state, var values, var at) ->
                read(at, day, on -> {
                    Object value = facts.speaking(state, on);
                    return value == null ? POSSIBLE : values.contains((String) value) ? SURE : NO;
                });
            case Guard.DocumentIs(var document, var states, var at) ->
                read(at, day, on -> {
                    Object value = facts.speaking(document, on);
                    return value == null ? POSSIBLE : states.contains((DocumentState) value) ? SURE : NO;
                });
            case Guard.QuantityWithin(var quantity, var atLeast, var atMost, var at) ->
                read(at, day, on -> {
                    Object value = facts.speaking(quantity, on);
                    if (value == null) {
                        return POSSIBLE;
                    }
                    boolean within = (atLeast == null || ((BigDecimal) value).compareTo(amount(atLeast)) >= 0)
                            && (atMost == null || ((BigDecimal) value).compareTo(amount(atMost)) <= 0);
                    return within ? SURE : NO;
                });
            case Guard.Age(var atLeast, var under, var at) -> read(at, day, on -> age(atLeast, under, on));
            case Guard.Happened(String event) -> happened(event, day);
            case Guard.AllOf(var of) ->
                of.stream().mapToInt(one -> guard(one, day)).min().orElse(SURE);
            case Guard.AnyOf(var of) ->
                of.stream().mapToInt(one -> guard(one, day)).max().orElse(NO);
            case Guard.Not(var of) -> 3 - guard(of, day);
        };
    }

    /** A figure, in the version that the anchor's day or the computed day chooses. */
    private BigDecimal amount(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(BigDecimal value) -> value;
            case Amount.OfParameter(String name) -> {
                Parameter parameter = Objects.requireNonNull(parameters.get(name));
                int by = parameter.versionBy() == VersionBy.EVENT ? anchor : computed;
                yield Objects.requireNonNull(parameter.values().floorEntry(EpochDays.date(by)))
                        .getValue();
            }
        };
    }

    private Period period(PeriodRule rule) {
        return new Period(rule.unit(), amount(rule.amount()).intValueExact());
    }

    private Triple plus(Triple from, PeriodRule rule, Counting counting) {
        Period period = period(rule);
        return from.each(day -> EpochDays.of(period.lastDay(EpochDays.date(day), counting, calendar)));
    }

    private Triple event(String event, Which which) {
        if (event.equals(anchorEvent) && which == Which.NEXT) {
            return Triple.of(anchor);
        }
        int[] days = facts.occurrences(event);
        int found = NEVER;
        switch (which) {
            case FIRST -> found = days.length == 0 ? NEVER : days[0];
            case LAST -> found = days.length == 0 ? NEVER : days[days.length - 1];
            case NEXT -> found = next(days, anchor);
            case PREVIOUS -> {
                for (int day : days) {
                    if (day <= anchor) {
                        found = day;
                    }
                }
            }
        }
        if (found != NEVER) {
            return Triple.of(found);
        }
        seen.add(Happening.EVENT_MISSING);
        return which == Which.PREVIOUS ? Triple.of(NEVER) : new Triple(Math.max(asOf + 1, anchor), NEVER, NEVER);
    }

    private static int next(int[] days, int since) {
        for (int day : days) {
            if (day >= since) {
                return day;
            }
        }
        return NEVER;
    }

    private Triple ifWithin(DayExpression.IfWithin window) {
        int opens = value(window.windowFrom()).open;
        int closes = value(window.windowUntil()).open;
        Triple then = value(window.then());
        Triple otherwise = value(window.otherwise());
        if (opens == NEVER) {
            seen.add(Happening.WINDOW_NOT_YET);
            return new Triple(Math.min(then.sure, otherwise.sure), NEVER, NEVER);
        }
        int happened = next(facts.occurrences(window.event()), opens);
        if (happened != NEVER && happened <= closes) {
            seen.add(Happening.WINDOW_MET);
            return then;
        }
        if (closes <= asOf) {
            seen.add(Happening.WINDOW_CLOSED);
            return otherwise;
        }
        seen.add(Happening.WINDOW_OPEN);
        return new Triple(
                Math.min(then.sure, otherwise.sure), otherwise.open, Math.max(then.possible, otherwise.possible));
    }

    private int read(@Nullable DayExpression at, int day, IntUnaryOperator certainty) {
        int on = day;
        if (at != null) {
            seen.add(Happening.GUARD_AT);
            on = value(at).open;
        }
        int level = on == NEVER ? POSSIBLE : certainty.applyAsInt(on);
        if (level == POSSIBLE) {
            seen.add(Happening.GUARD_UNKNOWN);
        }
        return level;
    }

    private int age(@Nullable Integer atLeast, @Nullable Integer under, int day) {
        Object born = facts.speaking("birth-year", day);
        if (born == null) {
            return POSSIBLE;
        }
        int years = atLeast != null ? atLeast : Objects.requireNonNull(under);
        int birthday = ((BigDecimal) born).intValueExact() + years;
        int year = EpochDays.date(day).getYear();
        if (year == birthday) {
            seen.add(Happening.AGE_UNCERTAIN);
            return POSSIBLE;
        }
        return (year > birthday) == (atLeast != null) ? SURE : NO;
    }

    private int happened(String event, int day) {
        int[] days = facts.occurrences(event);
        if (days.length > 0) {
            return day >= days[0] ? SURE : NO;
        }
        if (day <= asOf) {
            return NO;
        }
        seen.add(Happening.EVENT_TO_COME);
        return POSSIBLE;
    }
}
