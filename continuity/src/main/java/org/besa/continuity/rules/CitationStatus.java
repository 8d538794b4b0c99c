package org.besa.continuity.rules;

/** How well a citation was checked. */
public enum CitationStatus {
    VERIFIED("verified"),
    SECONDARY("secondary"),
    DRAFT("draft");

    private final String code;

    CitationStatus(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
