package org.besa.continuity.rules;

/** By which day a parameter's value is chosen. */
public enum VersionBy {
    EVENT("event"),
    DAY("day");

    private final String code;

    VersionBy(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
