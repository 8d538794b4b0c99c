package org.besa.continuity.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which days are working days in one place: a cited, dated list. Outside {@code covers} only the weekly days of rest are known, and
 * {@link #knows} says so.
 *
 * @param id for example {@code gb-eng}
 * @param title in plain words
 * @param sha256 of the canonical form, lower-case hexadecimal
 * @param coversFrom first day for which holidays are listed, inclusive
 * @param coversThrough last day for which holidays are listed, inclusive
 * @param rest weekly days of rest
 * @param holidays days of rest by date, with their names
 */
public record WorkingCalendar(
        String id,
        String title,
        String sha256,
        LocalDate coversFrom,
        LocalDate coversThrough,
        Set<DayOfWeek> rest,
        Map<LocalDate, String> holidays) {
    public WorkingCalendar {
        Objects.requireNonNull(id, "id is null");
        rest = Set.copyOf(rest);
        holidays = Map.copyOf(holidays);
        if (rest.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a calendar without working days: " + id);
        }
    }

    public boolean working(LocalDate day) {
        return !rest.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
    }

    /** Whether holidays of that day are listed; else only weekly rest is known. */
    public boolean knows(LocalDate day) {
        return !day.isBefore(coversFrom) && !day.isAfter(coversThrough);
    }

    /** That day if it is a working day, else the next one. */
    public LocalDate roll(LocalDate day) {
        LocalDate rolled = day;
        while (!working(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }
}
