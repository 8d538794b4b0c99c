package org.besa.continuity.rules;

/** How far a provision binds: only a duty yields an entitlement. */
public enum Modality {
    DUTY("duty"),
    POWER("power"),
    BEST_EFFORTS("best-efforts");

    private final String code;

    Modality(String code) {
        this.code = code;
    }

    /** The word of the pack grammar. */
    public String code() {
        return code;
    }
}
