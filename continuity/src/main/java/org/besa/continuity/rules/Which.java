package org.besa.continuity.rules;

/** Which occurrence of an event an expression means. */
public enum Which {
    NEXT("next"),
    FIRST("first"),
    LAST("last"),
    PREVIOUS("previous");

    private final String code;

    Which(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
