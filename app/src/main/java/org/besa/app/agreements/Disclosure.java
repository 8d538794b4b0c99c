package org.besa.app.agreements;

import java.util.Locale;

/** How far others let us see what was agreed. Sealed by its name: renaming one makes sealed agreements unreadable. */
public enum Disclosure {
    /** Anybody can read it. */
    PUBLISHED,
    /** We were shown all of it. */
    SHOWN,
    /** We were shown a part of it. */
    PARTLY_SHOWN,
    /** Somebody told us of it, and showed nothing. */
    TOLD;

    /** As forms and words know it: "partly-shown". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
