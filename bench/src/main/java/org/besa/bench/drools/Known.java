package org.besa.bench.drools;

/** An event that was known on the day of knowledge. */
public final class Known {
    private final String code;
    private final int day;

    public Known(String code, int day) {
        this.code = code;
        this.day = day;
    }

    public String getCode() {
        return code;
    }

    public int getDay() {
        return day;
    }
}
