package org.besa.continuity.reference;

/** Days by certainty: each set holds the next. */
record CertainDays(DaySet possible, DaySet open, DaySet sure) {

    static CertainDays same(DaySet days) {
        return new CertainDays(days, days, days);
    }

    /** Certain in these days, unknown in those. */
    static CertainDays known(DaySet sure, DaySet unknown) {
        return new CertainDays(sure.or(unknown), sure, sure);
    }

    int certainty(int day) {
        return (possible.has(day) ? 1 : 0) + (open.has(day) ? 1 : 0) + (sure.has(day) ? 1 : 0);
    }

    CertainDays and(CertainDays other) {
        return new CertainDays(possible.and(other.possible), open.and(other.open), sure.and(other.sure));
    }

    CertainDays or(CertainDays other) {
        return new CertainDays(possible.or(other.possible), open.or(other.open), sure.or(other.sure));
    }

    CertainDays and(DaySet days) {
        return and(same(days));
    }

    /** Certainty c becomes 3 − c, so “at least c” becomes “not at least 4 − c”. */
    CertainDays not() {
        return new CertainDays(sure.not(), open.not(), possible.not());
    }
}
