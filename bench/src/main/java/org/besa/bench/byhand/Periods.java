package org.besa.bench.byhand;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;

/** The law's periods of months, years and working days, looked up for the days from 2015 to 2034. */
public final class Periods {
    private final Table sixMonths = new Table(day -> day.plusMonths(6));
    private final Table nineMonths = new Table(day -> day.plusMonths(9));
    private final Table year = new Table(Periods::yearIncluded);
    private final Table threeWorkingDays;

    public Periods(WorkingCalendar calendar) {
        threeWorkingDays = new Table(day -> workingDays(day, 3, calendar));
    }

    public int sixMonthsAfter(int day) {
        return sixMonths.after(day);
    }

    public int nineMonthsAfter(int day) {
        return nineMonths.after(day);
    }

    /** The last day of a year of which that day is the first. */
    public int yearIncluded(int day) {
        return year.after(day);
    }

    public int threeWorkingDaysAfter(int day) {
        return threeWorkingDays.after(day);
    }

    private static LocalDate yearIncluded(LocalDate day) {
        LocalDate corresponding = day.plusYears(1);
        return corresponding.getDayOfMonth() == day.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }

    private static LocalDate workingDays(LocalDate day, int count, WorkingCalendar calendar) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            left -= calendar.working(last) ? 1 : 0;
        }
        return last;
    }

    private static final class Table {
        private static final int FIRST = EpochDays.of(LocalDate.of(2015, 1, 1));
        private static final int DAYS = 20 * 366;

        private final UnaryOperator<LocalDate> move;
        private final int[] moved = new int[DAYS];

        Table(UnaryOperator<LocalDate> move) {
            this.move = move;
            for (int i = 0; i < DAYS; i++) {
                moved[i] = compute(FIRST + i);
            }
        }

        int after(int day) {
            int place = day - FIRST;
            return place >= 0 && place < DAYS ? moved[place] : compute(day);
        }

        private int compute(int day) {
            return EpochDays.of(move.apply(EpochDays.date(day)));
        }
    }
}
