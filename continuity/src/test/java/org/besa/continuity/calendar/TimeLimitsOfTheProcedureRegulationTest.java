package org.besa.continuity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.continuity.calendar.Counting.EXCLUDED;
import static org.besa.continuity.calendar.PeriodUnit.DAYS;
import static org.besa.continuity.calendar.PeriodUnit.MONTHS;
import static org.besa.continuity.calendar.PeriodUnit.WEEKS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reg. (EU) 2024/1348 art. 73, point by point: how the time limits of the asylum procedure are calculated. */
class TimeLimitsOfTheProcedureRegulationTest {

    private static final WorkingCalendar PLACE = new WorkingCalendar(
            "xa",
            "an invented place",
            "0".repeat(64),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2027, 12, 31),
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(
                    LocalDate.of(2026, 12, 25), "a holiday on a Friday",
                    LocalDate.of(2026, 8, 17), "a holiday on a Monday"));

    /** Point (a): a period that runs from an event does not count the day of that event. */
    @ParameterizedTest
    @CsvSource({"2026-06-15, 1, 2026-06-16", "2026-06-15, 5, 2026-06-20", "2026-06-30, 15, 2026-07-15"})
    void pointADoesNotCountTheDayOfTheEvent(LocalDate event, int days, LocalDate lastDay) {
        assertThat(new Period(DAYS, days).lastDay(event, EXCLUDED, null)).isEqualTo(lastDay);
    }

    /** Point (b): a period of weeks ends on the same day of the week. */
    @ParameterizedTest
    @CsvSource({"2026-06-15, 1, 2026-06-22", "2026-06-15, 2, 2026-06-29", "2026-12-28, 4, 2027-01-25"})
    void pointBEndsWeeksOnTheSameDayOfTheWeek(LocalDate event, int weeks, LocalDate lastDay) {
        assertThat(new Period(WEEKS, weeks).lastDay(event, EXCLUDED, null)).isEqualTo(lastDay);
        assertThat(lastDay.getDayOfWeek()).isEqualTo(event.getDayOfWeek());
    }

    /** Point (b): a period of months ends on the same date. */
    @ParameterizedTest
    @CsvSource({"2026-06-15, 1, 2026-07-15", "2026-06-12, 6, 2026-12-12", "2026-12-31, 1, 2027-01-31"})
    void pointBEndsMonthsOnTheSameDate(LocalDate event, int months, LocalDate lastDay) {
        assertThat(new Period(MONTHS, months).lastDay(event, EXCLUDED, null)).isEqualTo(lastDay);
    }

    /** Point (b): in a month without that date it ends with the month's last day. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 1, 2026-09-30",
        "2026-08-31, 6, 2027-02-28",
        "2027-08-31, 6, 2028-02-29",
        "2027-01-29, 1, 2027-02-28",
        "2028-01-29, 1, 2028-02-29"
    })
    void pointBEndsMonthsWithoutThatDateOnTheirLastDay(LocalDate event, int months, LocalDate lastDay) {
        assertThat(new Period(MONTHS, months).lastDay(event, EXCLUDED, null)).isEqualTo(lastDay);
    }

    /** Point (c): Saturdays, Sundays and official holidays are counted, like any other day. */
    @Test
    void pointCCountsDaysOfRest() {
        LocalDate friday = LocalDate.of(2026, 8, 14);
        assertThat(new Period(DAYS, 5).lastDay(friday, EXCLUDED, PLACE)).isEqualTo(LocalDate.of(2026, 8, 19));
    }

    /** Point (c): a time limit that would end on one of them runs to the next working day. */
    @ParameterizedTest
    @CsvSource({
        // Saturday, Sunday, the Monday holiday: Tuesday.
        "2026-08-15, 2026-08-18",
        "2026-08-16, 2026-08-18",
        "2026-08-17, 2026-08-18",
        // A Friday holiday before a weekend.
        "2026-12-25, 2026-12-28",
        "2026-12-24, 2026-12-24"
    })
    void pointCRollsToTheNextWorkingDay(LocalDate end, LocalDate rolled) {
        assertThat(PLACE.roll(end)).isEqualTo(rolled);
    }
}
