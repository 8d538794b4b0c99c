package org.besa.continuity.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as rules state it.
 *
 * @param unit its unit
 * @param amount how many; not negative
 */
public record Period(PeriodUnit unit, int amount) {
    public Period {
        Objects.requireNonNull(unit, "unit is null");
        if (amount < 0) {
            throw new IllegalArgumentException("a negative period: " + amount + " " + unit.code());
        }
    }

    /**
     * The last day of this period when it runs from {@code event}. Months and years end on the corresponding date, or with it missing on the
     * last day of the month (Reg. (EU) 2024/1348 art. 73(b)); counted in, the day before the corresponding date, or with it missing likewise
     * the last day of the month, so that a longer period never ends earlier. Zero, counted in, is the day before.
     *
     * @param calendar needed for working days only
     */
    public LocalDate lastDay(LocalDate event, Counting counting, @Nullable WorkingCalendar calendar) {
        return switch (unit) {
            case DAYS -> event.plusDays(amount - included(counting));
            case WEEKS -> event.plusWeeks(amount).minusDays(included(counting));
            case MONTHS -> corresponding(event, event.plusMonths(amount), counting);
            case YEARS -> corresponding(event, event.plusYears(amount), counting);
            case WORKING_DAYS -> workingDays(event, counting, needed(calendar));
        };
    }

    /** The day that lies this period before {@code day}; months clip to the last day of a shorter month. */
    public LocalDate before(LocalDate day, @Nullable WorkingCalendar calendar) {
        return switch (unit) {
            case DAYS -> day.minusDays(amount);
            case WEEKS -> day.minusWeeks(amount);
            case MONTHS -> day.minusMonths(amount);
            case YEARS -> day.minusYears(amount);
            case WORKING_DAYS -> workingDaysBefore(day, needed(calendar));
        };
    }

    private static int included(Counting counting) {
        return counting == Counting.INCLUDED ? 1 : 0;
    }

    private static LocalDate corresponding(LocalDate event, LocalDate clipped, Counting counting) {
        boolean missing = clipped.getDayOfMonth() != event.getDayOfMonth();
        return counting == Counting.INCLUDED && !missing ? clipped.minusDays(1) : clipped;
    }

    private LocalDate workingDays(LocalDate event, Counting counting, WorkingCalendar calendar) {
        LocalDate day = counting == Counting.INCLUDED ? event.minusDays(1) : event;
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.working(day)) {
                left--;
            }
        }
        return day;
    }

    private LocalDate workingDaysBefore(LocalDate day, WorkingCalendar calendar) {
        LocalDate earlier = day;
        for (int left = amount; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (calendar.working(earlier)) {
                left--;
            }
        }
        return earlier;
    }

    private static WorkingCalendar needed(@Nullable WorkingCalendar calendar) {
        return Objects.requireNonNull(calendar, "working days need a calendar");
    }
}
