package org.besa.continuity.rules;

/** How a conferred need comes to the person. */
public enum Effect {
    BY_LAW("by-law"),
    BY_DELIVERY("by-delivery");

    private final String code;

    Effect(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
