package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that a strip shows.
 *
 * @param from the first of them
 * @param through the last, inclusive
 */
record DaysShown(LocalDate from, LocalDate through) {
    /** Days after today that an answer must reach, so that either kind of strip is filled to its end. */
    static final int AHEAD_DAYS = 280;

    private static final int MONTHS_BEFORE = 3;
    private static final int MONTHS = 12;
    private static final int BEFORE = 30;

    /** The last day of the board, counted from today. */
    static final int BOARD_AHEAD = 180;

    /** Twelve whole months: three before this one, and eight after. */
    static DaysShown months(LocalDate today) {
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS_BEFORE);
        return new DaysShown(first.atDay(1), first.plusMonths(MONTHS - 1).atEndOfMonth());
    }

    /** From thirty days ago to half a year from now. */
    static DaysShown board(LocalDate today) {
        return new DaysShown(today.minusDays(BEFORE), today.plusDays(BOARD_AHEAD));
    }

    /** The first days of months among them. */
    List<LocalDate> starts() {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .map(month -> month.atDay(1))
                .dropWhile(day -> day.isBefore(from))
                .takeWhile(day -> !day.isAfter(through))
                .toList();
    }

    int days() {
        return at(through) + 1;
    }

    /** The place of a day, from 0; a day that is not shown stands outside. */
    int at(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, day));
    }
}
