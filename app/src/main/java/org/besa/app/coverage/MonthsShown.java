package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The twelve months that a strip shows: three before this one, and eight after.
 *
 * @param first the first of them
 */
record MonthsShown(YearMonth first) {
    private static final int BEFORE = 3;
    private static final int COUNT = 12;

    /** More days than there can be to the end of the last month. */
    static final int AHEAD_DAYS = 280;

    static MonthsShown around(LocalDate today) {
        return new MonthsShown(YearMonth.from(today).minusMonths(BEFORE));
    }

    /** The first day of each month. */
    List<LocalDate> starts() {
        return IntStream.range(0, COUNT)
                .mapToObj(month -> first.plusMonths(month).atDay(1))
                .toList();
    }

    LocalDate from() {
        return first.atDay(1);
    }

    /** The last day, inclusive. */
    LocalDate through() {
        return first.plusMonths(COUNT - 1).atEndOfMonth();
    }

    int days() {
        return at(through()) + 1;
    }

    /** The place of a day, from 0; a day that is not shown stands outside. */
    int at(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from(), day));
    }
}
