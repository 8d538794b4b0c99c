package org.besa.app.vault;

import java.util.Locale;

/** Whether a case is worked on. */
public enum CaseState {
    /** It is. */
    OPEN,
    /** It is not any more; it can be opened again. */
    CLOSED;

    /** The word that is stored: "open". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
