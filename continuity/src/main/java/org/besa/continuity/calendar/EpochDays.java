package org.besa.continuity.calendar;

import java.time.LocalDate;

/**
 * The engine's day numbers: days since 1970-01-01, as in {@link LocalDate#toEpochDay()}, with two sentinels. Dates of files lie in
 * {@link #EARLIEST} … {@link #LATEST}, so adding any period to them cannot overflow.
 */
public interface EpochDays {
    /** An event that has not come; later than every day. Adding to it changes nothing. */
    int NEVER = Integer.MAX_VALUE;

    /** Before every day; the beginning of what holds always. */
    int ALWAYS = Integer.MIN_VALUE;

    /** 1900-01-01, the first day that a file may name. */
    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** 2199-12-31, the last day that a file may name. */
    LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** The number of a day. */
    static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The day of a number that is no sentinel. */
    static LocalDate date(int day) {
        if (day == NEVER || day == ALWAYS) {
            throw new IllegalArgumentException("a sentinel is no date: " + day);
        }
        return LocalDate.ofEpochDay(day);
    }
}
