package org.besa.bench.drools;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import org.besa.bench.byhand.Periods;
import org.besa.continuity.program.View;

/** From where a session looks, and the periods with which it counts. */
public final class Seen {
    private final View view;
    private final Periods periods;

    public Seen(View view, Periods periods) {
        this.view = view;
        this.periods = periods;
    }

    public int getKnownOn() {
        return view.knownOn();
    }

    public int getAsOf() {
        return view.asOf();
    }

    /** An event in the certain reading: as long as it has not come it may come tomorrow. */
    public int awaited(int day, int anchor) {
        return day == NEVER ? Math.max(view.tomorrow(), anchor) : day;
    }

    /** So many days later; NEVER stays NEVER. */
    public int later(int day, int days) {
        return day == NEVER ? NEVER : day + days;
    }

    public int sixMonthsAfter(int day) {
        return periods.sixMonthsAfter(day);
    }

    public int nineMonthsAfter(int day) {
        return periods.nineMonthsAfter(day);
    }

    public int yearIncluded(int day) {
        return periods.yearIncluded(day);
    }

    public int threeWorkingDaysAfter(int day) {
        return periods.threeWorkingDaysAfter(day);
    }
}
