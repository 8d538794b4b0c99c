package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.random.PlainDuty;
import org.besa.continuity.random.RandomPacks;
import org.besa.continuity.random.Sample;
import org.besa.continuity.reference.Answer;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Which;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leap days, the 31st and days that never come are safe in the program, over several blocks of people. */
@Tag("property")
class CalendarEdgesTest {

    private static final int NO = 0;
    private static final int OPEN = 2;
    private static final int SURE = 3;
    private static final String EVENT = "claim-made";
    private static final String MISSING = "released";
    private static final LocalDate KNOWN = LocalDate.of(2040, 1, 1);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "xa",
            "an invented place",
            "0".repeat(64),
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2027, 12, 31),
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(LocalDate.of(2024, 2, 29), "a holiday on a leap day"));

    /** One person for each day from 2019 to 2026: 2,922 people, more than a block. */
    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void everyPeriodEndsOnItsLastDayFromEveryDay(PeriodUnit unit) {
        List<LocalDate> days =
                LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
        for (Counting counting : Counting.values()) {
            List<Period> periods = new ArrayList<>();
            List<Provision> duties = new ArrayList<>();
            for (int amount : unit == PeriodUnit.YEARS ? List.of(1, 3) : List.of(0, 1, 13)) {
                DayExpression until = new DayExpression.Plus(event(EVENT), period(unit, amount), counting);
                duties.add(new PlainDuty("A-" + amount, EVENT).until(until));
                periods.add(new Period(unit, amount));
            }
            List<Answer> answers = new EngineAnswers(sample(duties, days), days.getFirst()).inBlocks(List.of());
            for (int person = 0; person < days.size(); person++) {
                LocalDate event = days.get(person);
                for (int duty = 0; duty < duties.size(); duty++) {
                    LocalDate lastDay = periods.get(duty).lastDay(event, counting, CALENDAR);
                    byte[] standings = standings(answers.get(person), duties.get(duty));
                    assertThat(owedFromAndThrough(standings, days.getFirst()))
                            .as("%s %s from %s", periods.get(duty), counting, event)
                            .isEqualTo(lastDay.isBefore(event) ? List.of() : List.of(event, lastDay));
                }
            }
        }
    }

    @Test
    void aPeriodFromWhatNeverComesNeverBeginsAndNeverEnds() {
        List<Provision> never = new ArrayList<>();
        List<Provision> forEver = new ArrayList<>();
        for (PeriodUnit unit : PeriodUnit.values()) {
            for (Counting counting : Counting.values()) {
                DayExpression plus = new DayExpression.Plus(event(MISSING), period(unit, 5_000), counting);
                DayExpression minus = new DayExpression.Minus(event(MISSING), period(unit, 5_000));
                for (DayExpression day : List.of(
                        plus,
                        minus,
                        new DayExpression.Rolled(plus),
                        new DayExpression.DayAfter(minus),
                        new DayExpression.LaterOf(List.of(event(EVENT), minus)))) {
                    never.add(new PlainDuty("NEVER-" + never.size(), EVENT).from(day, null));
                    forEver.add(new PlainDuty("EVER-" + forEver.size(), EVENT).until(day));
                }
            }
        }
        List<Provision> all = new ArrayList<>(never);
        all.addAll(forEver);
        Sample sample = sample(all, List.of(LocalDate.of(2024, 2, 29)));
        Answer answer = new EngineAnswers(sample, LocalDate.of(2024, 2, 29))
                .inBlocks(List.of())
                .getFirst();
        for (Provision provision : never) {
            for (byte standing : standings(answer, provision)) {
                assertThat(Answer.level(standing)).as("%s", provision.from()).isEqualTo(NO);
            }
        }
        for (Provision provision : forEver) {
            for (byte standing : standings(answer, provision)) {
                assertThat(Answer.level(standing)).as("%s", provision.until()).isBetween(OPEN, SURE);
            }
        }
    }

    /** The first and the last day that a file may name, with periods that lead out of that range. */
    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void theEdgesOfTimeHold(PeriodUnit unit) {
        DayExpression later = new DayExpression.Plus(event(EVENT), period(unit, 40), Counting.EXCLUDED);
        DayExpression earlier = new DayExpression.Minus(event(EVENT), period(unit, 40));
        List<Provision> duties = List.of(
                new PlainDuty("LATER", EVENT).until(later),
                new PlainDuty("EARLIER", EVENT).from(earlier, event(EVENT)));
        for (LocalDate edge : List.of(EpochDays.EARLIEST.plusYears(60), EpochDays.LATEST)) {
            Period period = new Period(unit, 40);
            Moment moment = new Moment(edge, LocalDate.of(2199, 12, 31), 100);
            Sample sample = new Sample(
                    "the edge " + edge,
                    List.of(RandomPacks.pack("a", CALENDAR, duties)),
                    moment,
                    List.of(person(0, edge, LocalDate.of(1990, 1, 1))));
            Answer answer = new EngineAnswers(sample, edge.minusDays(100))
                    .inBlocks(List.of())
                    .getFirst();
            List<LocalDate> owedLater = owedFromAndThrough(standings(answer, duties.get(0)), answer.from());
            List<LocalDate> owedEarlier = owedFromAndThrough(standings(answer, duties.get(1)), answer.from());
            LocalDate end = period.lastDay(edge, Counting.EXCLUDED, CALENDAR);
            LocalDate begin = period.before(edge, CALENDAR);
            assertThat(owedLater).containsExactly(edge, end.isAfter(moment.through()) ? moment.through() : end);
            assertThat(owedEarlier).containsExactly(begin.isBefore(answer.from()) ? answer.from() : begin, edge);
        }
    }

    /** The first and the last day on which it is certainly owed, or nothing; insists that the days between are owed too. */
    private static List<LocalDate> owedFromAndThrough(byte[] standings, LocalDate from) {
        int first = -1;
        int last = -1;
        int owed = 0;
        for (int day = 0; day < standings.length; day++) {
            if (Answer.level(standings[day]) == SURE) {
                first = first < 0 ? day : first;
                last = day;
                owed++;
            }
        }
        assertThat(owed).as("owed days in one run").isEqualTo(first < 0 ? 0 : last - first + 1);
        return first < 0 ? List.of() : List.of(from.plusDays(first), from.plusDays(last));
    }

    private static byte[] standings(Answer answer, Provision provision) {
        return Objects.requireNonNull(answer.standings().get(provision.id()));
    }

    private static Sample sample(List<Provision> duties, List<LocalDate> events) {
        List<CaseFile> people = new ArrayList<>();
        for (LocalDate event : events) {
            people.add(person(people.size(), event, event));
        }
        Moment moment = new Moment(LocalDate.of(2027, 1, 1), KNOWN, 4 * 366);
        return new Sample("edges", List.of(RandomPacks.pack("a", CALENDAR, duties)), moment, people);
    }

    private static CaseFile person(int number, LocalDate event, LocalDate recorded) {
        Fact fact = new Fact.EventFact(EVENT, ApproximateDate.exactly(event), Origin.known(recorded));
        return new CaseFile("person-" + number, List.of(), null, List.of(fact), List.of(), List.of());
    }

    private static DayExpression event(String code) {
        return new DayExpression.OfEvent(code, Which.NEXT);
    }

    private static PeriodRule period(PeriodUnit unit, int amount) {
        return new PeriodRule(unit, new Amount.Fixed(BigDecimal.valueOf(amount)));
    }
}
