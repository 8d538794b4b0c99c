package org.besa.continuity.rules;

/** What is in hand of the text that is relied on. */
public enum Proof {
    TEXT("text"),
    PARTIAL_TEXT("partial-text"),
    ALLEGED("alleged");

    private final String code;

    Proof(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
