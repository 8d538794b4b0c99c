package org.besa.continuity.rules;

/** Who may enforce a provision. */
public enum Claimant {
    PERSON("person"),
    PARTIES("parties"),
    NOBODY("nobody");

    private final String code;

    Claimant(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
