package org.besa.continuity.rules;

/** Where a provision stands. Levels are not precedence: a directive is a floor, and a promise never ends a legal duty. */
public enum Level {
    TREATY("treaty"),
    UNION("union"),
    NATIONAL("national"),
    AGREEMENT("agreement"),
    PROGRAMME("programme"),
    PROMISE("promise");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
