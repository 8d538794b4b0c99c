package org.besa.continuity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 4, 1);
    private static final WorkingCalendar PLACE = with(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    @Test
    void restAndHolidaysAreNoWorkingDays() {
        assertThat(PLACE.working(MONDAY)).isFalse();
        assertThat(PLACE.working(MONDAY.plusDays(1))).isTrue();
        assertThat(PLACE.working(MONDAY.minusDays(1))).isFalse();
        assertThat(PLACE.working(MONDAY.minusDays(2))).isFalse();
    }

    @Test
    void rollingLeavesWorkingDaysAloneAndPassesAWholeRunOfRest() {
        assertThat(PLACE.roll(MONDAY.plusDays(1))).isEqualTo(MONDAY.plusDays(1));
        assertThat(PLACE.roll(MONDAY.minusDays(2))).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void holidaysAreKnownFromTheFirstThroughTheLastDayCovered() {
        assertThat(PLACE.knows(LocalDate.of(2024, 1, 1))).isTrue();
        assertThat(PLACE.knows(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(PLACE.knows(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(PLACE.knows(LocalDate.of(2025, 1, 1))).isFalse();
    }

    /** Rolling would never end. */
    @Test
    void aCalendarWithoutWorkingDaysIsRefused() {
        assertThatThrownBy(() -> with(EnumSet.allOf(DayOfWeek.class))).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingCalendar with(Set<DayOfWeek> rest) {
        return new WorkingCalendar(
                "xa",
                "an invented place",
                "0".repeat(64),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                rest,
                Map.of(MONDAY, "a holiday"));
    }
}
