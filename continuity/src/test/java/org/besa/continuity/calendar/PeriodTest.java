package org.besa.continuity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.besa.continuity.calendar.Counting.EXCLUDED;
import static org.besa.continuity.calendar.Counting.INCLUDED;
import static org.besa.continuity.calendar.PeriodUnit.DAYS;
import static org.besa.continuity.calendar.PeriodUnit.WORKING_DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    private static final WorkingCalendar PLACE = new WorkingCalendar(
            "xa",
            "an invented place",
            "0".repeat(64),
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2024, 12, 31),
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(LocalDate.of(2024, 5, 1), "a holiday on a Wednesday"));

    /** “Beginning with” the day: it is day one. */
    @ParameterizedTest
    @CsvSource({
        "DAYS, 1, 2024-03-15, 2024-03-15",
        "DAYS, 30, 2023-02-14, 2023-03-15",
        "DAYS, 28, 2024-10-01, 2024-10-28",
        "DAYS, 56, 2024-12-09, 2025-02-02",
        "WEEKS, 1, 2024-03-15, 2024-03-21",
        "MONTHS, 1, 2024-03-15, 2024-04-14",
        "MONTHS, 1, 2024-03-01, 2024-03-31",
        "MONTHS, 2, 2024-01-01, 2024-02-29",
        "YEARS, 1, 2021-08-27, 2022-08-26",
        "YEARS, 1, 2023-03-01, 2024-02-29",
        "YEARS, 1, 2024-03-01, 2025-02-28"
    })
    void anIncludedDayIsDayOne(PeriodUnit unit, int amount, LocalDate event, LocalDate lastDay) {
        assertThat(new Period(unit, amount).lastDay(event, INCLUDED, null)).isEqualTo(lastDay);
    }

    /** The month has no corresponding date: its last day, whether or not the first day counts. */
    @ParameterizedTest
    @CsvSource({
        "MONTHS, 1, 2024-01-31, 2024-02-29",
        "MONTHS, 1, 2024-01-30, 2024-02-29",
        "MONTHS, 1, 2023-01-31, 2023-02-28",
        "MONTHS, 3, 2024-01-31, 2024-04-30",
        "YEARS, 1, 2024-02-29, 2025-02-28"
    })
    void aMissingDateIsTheLastDayOfItsMonth(PeriodUnit unit, int amount, LocalDate event, LocalDate lastDay) {
        Period period = new Period(unit, amount);
        assertThat(period.lastDay(event, INCLUDED, null)).isEqualTo(lastDay);
        assertThat(period.lastDay(event, EXCLUDED, null)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, 10, 2024-02-20, 2024-03-01",
        "WEEKS, 2, 2024-02-20, 2024-03-05",
        "MONTHS, 1, 2024-02-29, 2024-03-29",
        "MONTHS, 12, 2024-02-29, 2025-02-28",
        "YEARS, 4, 2024-02-29, 2028-02-29",
        "YEARS, 4, 2096-02-29, 2100-02-28"
    })
    void anExcludedDayIsDayZero(PeriodUnit unit, int amount, LocalDate event, LocalDate lastDay) {
        assertThat(new Period(unit, amount).lastDay(event, EXCLUDED, null)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void nothingCountedInIsTheDayBeforeAndCountedOutTheDayItself(PeriodUnit unit) {
        LocalDate event = LocalDate.of(2024, 3, 31);
        Period nothing = new Period(unit, 0);
        assertThat(nothing.lastDay(event, INCLUDED, PLACE)).isEqualTo(event.minusDays(1));
        assertThat(nothing.lastDay(event, EXCLUDED, PLACE)).isEqualTo(event);
        assertThat(nothing.before(event, PLACE)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({
        // Monday 29 April; the holiday is Wednesday 1 May.
        "1, 2024-04-29, INCLUDED, 2024-04-29",
        "1, 2024-04-29, EXCLUDED, 2024-04-30",
        "2, 2024-04-29, EXCLUDED, 2024-05-02",
        "5, 2024-04-29, EXCLUDED, 2024-05-07",
        // A Saturday is never one of the days.
        "1, 2024-05-04, INCLUDED, 2024-05-06",
        "1, 2024-05-04, EXCLUDED, 2024-05-06"
    })
    void workingDaysLeaveOutRestAndHolidays(int amount, LocalDate event, Counting counting, LocalDate lastDay) {
        assertThat(new Period(WORKING_DAYS, amount).lastDay(event, counting, PLACE))
                .isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS, 29, 2024-03-01, 2024-02-01",
        "WEEKS, 1, 2024-03-01, 2024-02-23",
        "MONTHS, 1, 2024-03-31, 2024-02-29",
        "YEARS, 1, 2024-02-29, 2023-02-28",
        "WORKING_DAYS, 2, 2024-05-02, 2024-04-29",
        "WORKING_DAYS, 1, 2024-05-06, 2024-05-03"
    })
    void beforeGoesTheSameLengthBack(PeriodUnit unit, int amount, LocalDate day, LocalDate earlier) {
        assertThat(new Period(unit, amount).before(day, PLACE)).isEqualTo(earlier);
    }

    /** From every day of four years and for every unit: one more never ends earlier, and counting the day in ends no later. */
    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void aLongerPeriodNeverEndsEarlier(PeriodUnit unit) {
        for (LocalDate event = LocalDate.of(2023, 1, 1); event.getYear() < 2027; event = event.plusDays(1)) {
            for (Counting counting : Counting.values()) {
                LocalDate before = new Period(unit, 0).lastDay(event, counting, PLACE);
                for (int amount = 1; amount <= 14; amount++) {
                    LocalDate lastDay = new Period(unit, amount).lastDay(event, counting, PLACE);
                    assertThat(lastDay).as("%s %s from %s", amount, unit, event).isAfter(before);
                    before = lastDay;
                }
            }
            for (int amount = 0; amount <= 14; amount++) {
                Period period = new Period(unit, amount);
                assertThat(period.lastDay(event, INCLUDED, PLACE))
                        .isBeforeOrEqualTo(period.lastDay(event, EXCLUDED, PLACE));
            }
        }
    }

    /** What begins later never ends earlier: so longer detention never shortens what runs from its end. */
    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void aLaterEventNeverEndsEarlier(PeriodUnit unit) {
        for (int amount = 0; amount <= 14; amount++) {
            Period period = new Period(unit, amount);
            for (Counting counting : Counting.values()) {
                LocalDate before = LocalDate.MIN;
                for (LocalDate event = LocalDate.of(2023, 1, 1); event.getYear() < 2027; event = event.plusDays(1)) {
                    LocalDate lastDay = period.lastDay(event, counting, PLACE);
                    assertThat(lastDay)
                            .as("%s %s %s from %s", amount, unit, counting, event)
                            .isAfterOrEqualTo(before);
                    before = lastDay;
                }
            }
        }
    }

    @Test
    void lengthsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Period(DAYS, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void workingDaysNeedACalendar() {
        Period period = new Period(WORKING_DAYS, 1);
        LocalDate day = LocalDate.of(2024, 3, 15);
        assertThatThrownBy(() -> period.lastDay(day, EXCLUDED, null)).hasMessageContaining("calendar");
        assertThatThrownBy(() -> period.before(day, null)).hasMessageContaining("calendar");
    }
}
