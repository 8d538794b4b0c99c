package org.besa.continuity.codes;

import java.util.Arrays;
import java.util.Optional;

/** Where a document stands for the person; only {@link #HELD} opens a door. */
public enum DocumentState {
    HELD("held"),
    WITHHELD("withheld"),
    LOST("lost"),
    NEVER_ISSUED("never-issued"),
    APPLIED_FOR("applied-for"),
    REFUSED("refused");

    private final String code;

    DocumentState(String code) {
        this.code = code;
    }

    /** The word of case files. */
    public String code() {
        return code;
    }

    public static Optional<DocumentState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
