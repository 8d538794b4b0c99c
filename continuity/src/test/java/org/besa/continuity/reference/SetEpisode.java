package org.besa.continuity.reference;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.VersionBy;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a rule over a stretch of days on which its figures do not change. A day is an array of its three readings: as things
 * are guaranteed, as they stand, and at the longest.
 *
 * @param figuresOn a day of the stretch: it chooses the versions of figures
 * @param first first day of the stretch, inclusive
 * @param last last day of the stretch, inclusive
 */
record SetEpisode(
        SetFacts facts,
        int asOf,
        Conditions conditions,
        @Nullable WorkingCalendar calendar,
        @Nullable String anchorEvent,
        int anchor,
        int figuresOn,
        int first,
        int last) {

    /** The same figures, looked at on one other day. */
    SetEpisode on(int day) {
        return new SetEpisode(facts, asOf, conditions, calendar, anchorEvent, anchor, figuresOn, day, day);
    }

    int[] days(DayExpression expression) {
        return switch (expression) {
            case DayExpression.On on -> all(EpochDays.of(on.day()));
            case DayExpression.OfEvent event ->
                event.which() == Which.NEXT && event.event().equals(anchorEvent) ? all(anchor) : lookedUp(event);
            case DayExpression.EarlierOf earlier -> fold(earlier.of(), true);
            case DayExpression.LaterOf later -> fold(later.of(), false);
            case DayExpression.Plus plus -> plus(days(plus.from()), plus.period(), plus.counting());
            case DayExpression.Minus minus -> {
                int amount = whole(minus.period().amount());
                yield moved(days(minus.from()), day -> earlier(day, minus.period(), amount));
            }
            case DayExpression.DayAfter after -> moved(days(after.of()), day -> day + 1);
            case DayExpression.Rolled rolled ->
                moved(days(rolled.of()), day -> {
                    int working = day;
                    while (!works(working)) {
                        working++;
                    }
                    return working;
                });
            case DayExpression.Deemed deemed -> {
                int[] received = days(deemed.received());
                yield received[1] == NEVER ? plus(days(deemed.sent()), deemed.after(), deemed.counting()) : received;
            }
            case DayExpression.IfWithin window -> ifWithin(window);
        };
    }

    /** Days of this stretch on which a guard holds. */
    CertainDays guard(Guard guard) {
        return switch (guard) {
            case Guard.Always always -> CertainDays.same(DaySet.all(first, last));
            case Guard.AllOf all ->
                all.of().stream().map(this::guard).reduce(CertainDays::and).orElseThrow();
            case Guard.AnyOf any ->
                any.of().stream().map(this::guard).reduce(CertainDays::or).orElseThrow();
            case Guard.Not not -> guard(not.of()).not();
            case Guard.Happened happened -> happened(happened.event());
            case Guard.StateIs state ->
                read(state.at(), episode -> episode.recorded(state.state(), state.values()::contains));
            case Guard.DocumentIs document ->
                read(document.at(), episode -> episode.recorded(document.document(), document.states()::contains));
            case Guard.QuantityWithin quantity ->
                read(quantity.at(), episode -> episode.recorded(quantity.quantity(), value -> within(quantity, value)));
            case Guard.Age age -> read(age.at(), episode -> episode.age(age));
        };
    }

    private interface Reading {
        CertainDays over(SetEpisode episode);
    }

    /** With {@code at}: what holds on that one day holds on all, as figures of this stretch say. */
    private CertainDays read(@Nullable DayExpression at, Reading reading) {
        if (at == null) {
            return reading.over(this);
        }
        int day = days(at)[1];
        DaySet all = DaySet.all(first, last);
        DaySet none = DaySet.none(first, last);
        if (day == NEVER) {
            return CertainDays.known(none, all);
        }
        CertainDays once = reading.over(on(day));
        return new CertainDays(
                once.possible().has(day) ? all : none,
                once.open().has(day) ? all : none,
                once.sure().has(day) ? all : none);
    }

    private CertainDays recorded(String code, java.util.function.Predicate<Object> admits) {
        return CertainDays.known(
                facts.days(code, admits, first, last),
                facts.recorded(code, first, last).not());
    }

    private boolean within(Guard.QuantityWithin bounds, Object value) {
        BigDecimal quantity = (BigDecimal) value;
        return (bounds.atLeast() == null || figure(bounds.atLeast()).compareTo(quantity) <= 0)
                && (bounds.atMost() == null || quantity.compareTo(figure(bounds.atMost())) <= 0);
    }

    private CertainDays age(Guard.Age age) {
        DaySet unknown = facts.recorded("birth-year", first, last).not();
        DaySet holds = DaySet.none(first, last);
        for (Object born : facts.values("birth-year")) {
            int turns = ((BigDecimal) born).intValueExact()
                    + Objects.requireNonNull(age.atLeast() == null ? age.under() : age.atLeast());
            DaySet spoken = facts.days("birth-year", born::equals, first, last);
            int begins = EpochDays.of(LocalDate.ofYearDay(turns, 1));
            int ends = EpochDays.of(LocalDate.of(turns, 12, 31));
            unknown = unknown.or(spoken.and(DaySet.range(first, last, begins, ends)));
            DaySet right = age.atLeast() == null
                    ? DaySet.range(first, last, EpochDays.ALWAYS, begins - 1)
                    : DaySet.range(first, last, ends + 1, NEVER);
            holds = holds.or(spoken.and(right));
        }
        return CertainDays.known(holds, unknown);
    }

    private CertainDays happened(String event) {
        NavigableSet<Integer> days = facts.occurrences(event);
        return days.isEmpty()
                ? CertainDays.known(DaySet.none(first, last), DaySet.range(first, last, asOf + 1, NEVER))
                : CertainDays.same(DaySet.range(first, last, days.first(), NEVER));
    }

    private int[] lookedUp(DayExpression.OfEvent event) {
        NavigableSet<Integer> days = facts.occurrences(event.event());
        Integer found = switch (event.which()) {
            case NEXT -> days.ceiling(anchor);
            case PREVIOUS -> days.floor(anchor);
            case FIRST -> days.isEmpty() ? null : days.first();
            case LAST -> days.isEmpty() ? null : days.last();
        };
        if (found != null) {
            return all(found);
        }
        int soonest = event.which() == Which.PREVIOUS ? NEVER : Math.max(anchor, asOf + 1);
        return new int[] {soonest, NEVER, NEVER};
    }

    private int[] ifWithin(DayExpression.IfWithin window) {
        int opens = days(window.windowFrom())[1];
        int closes = days(window.windowUntil())[1];
        int[] then = days(window.then());
        int[] otherwise = days(window.otherwise());
        int soonest = Math.min(then[0], otherwise[0]);
        if (opens == NEVER) {
            return new int[] {soonest, NEVER, NEVER};
        }
        Integer happened = facts.occurrences(window.event()).ceiling(opens);
        if (happened != null && happened <= closes) {
            return then;
        }
        return closes <= asOf ? otherwise : new int[] {soonest, otherwise[1], Math.max(then[2], otherwise[2])};
    }

    private int[] fold(List<DayExpression> expressions, boolean earliest) {
        List<int[]> days = expressions.stream().map(this::days).toList();
        return IntStream.range(0, 3)
                .map(reading -> {
                    List<Integer> values =
                            days.stream().map(day -> day[reading]).toList();
                    return earliest ? Collections.min(values) : Collections.max(values);
                })
                .toArray();
    }

    private int[] plus(int[] from, PeriodRule period, Counting counting) {
        int amount = whole(period.amount());
        return moved(from, day -> later(day, period, amount, counting));
    }

    private int later(int day, PeriodRule period, int amount, Counting counting) {
        int counted = counting == Counting.INCLUDED ? 1 : 0;
        return switch (period.unit()) {
            case DAYS -> day + amount - counted;
            case WEEKS -> day + 7 * amount - counted;
            case MONTHS -> monthsLater(day, amount, counted);
            case YEARS -> monthsLater(day, 12 * amount, counted);
            case WORKING_DAYS -> {
                int end = day - counted;
                for (int worked = 0; worked < amount; worked += works(end) ? 1 : 0) {
                    end++;
                }
                yield end;
            }
        };
    }

    /** The corresponding date, or the day before it where the first day counts; the month's last day where it has no such date. */
    private static int monthsLater(int day, int months, int counted) {
        LocalDate date = EpochDays.date(day);
        YearMonth month = YearMonth.from(date).plusMonths(months);
        return month.isValidDay(date.getDayOfMonth())
                ? EpochDays.of(month.atDay(date.getDayOfMonth())) - counted
                : EpochDays.of(month.atEndOfMonth());
    }

    private int earlier(int day, PeriodRule period, int amount) {
        return switch (period.unit()) {
            case DAYS -> day - amount;
            case WEEKS -> day - 7 * amount;
            case MONTHS -> monthsLater(day, -amount, 0);
            case YEARS -> monthsLater(day, -12 * amount, 0);
            case WORKING_DAYS -> {
                int begin = day;
                for (int worked = 0; worked < amount; worked += works(begin) ? 1 : 0) {
                    begin--;
                }
                yield begin;
            }
        };
    }

    private boolean works(int day) {
        return Objects.requireNonNull(calendar).working(EpochDays.date(day));
    }

    private BigDecimal figure(Amount amount) {
        return switch (amount) {
            case Amount.Fixed fixed -> fixed.value();
            case Amount.OfParameter parameter ->
                version(Objects.requireNonNull(conditions.parameters().get(parameter.name())));
        };
    }

    private BigDecimal version(Parameter parameter) {
        LocalDate by = EpochDays.date(parameter.versionBy() == VersionBy.EVENT ? anchor : figuresOn);
        return parameter.values().headMap(by, true).lastEntry().getValue();
    }

    private int whole(Amount amount) {
        return figure(amount).intValueExact();
    }

    private static int[] moved(int[] days, IntUnaryOperator change) {
        return IntStream.of(days)
                .map(day -> day == NEVER ? NEVER : change.applyAsInt(day))
                .toArray();
    }

    private static int[] all(int day) {
        return new int[] {day, day, day};
    }
}
