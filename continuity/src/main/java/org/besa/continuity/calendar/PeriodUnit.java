package org.besa.continuity.calendar;

/** The units in which rules state periods. */
public enum PeriodUnit {
    DAYS("days"),
    WORKING_DAYS("working-days"),
    WEEKS("weeks"),
    MONTHS("months"),
    YEARS("years");

    private final String code;

    PeriodUnit(String code) {
        this.code = code;
    }

    /** The word of the pack grammar, for example {@code working-days}. */
    public String code() {
        return code;
    }
}
