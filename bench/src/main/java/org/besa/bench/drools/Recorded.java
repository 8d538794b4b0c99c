package org.besa.bench.drools;

/** An event as it was written down; days are epoch days, {@code replaced} is NEVER where nothing replaced it. */
public final class Recorded {
    private final String code;
    private final int day;
    private final int recorded;
    private final int replaced;

    public Recorded(String code, int day, int recorded, int replaced) {
        this.code = code;
        this.day = day;
        this.recorded = recorded;
        this.replaced = replaced;
    }

    public String getCode() {
        return code;
    }

    public int getDay() {
        return day;
    }

    public int getRecorded() {
        return recorded;
    }

    public int getReplaced() {
        return replaced;
    }
}
