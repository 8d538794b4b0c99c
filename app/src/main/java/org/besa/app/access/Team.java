package org.besa.app.access;

import org.besa.seal.value.OpaqueId;

/**
 * People of one organisation who work together.
 *
 * @param name 1 to 100 characters, no two alike in one organisation
 */
public record Team(OpaqueId id, OpaqueId organisation, String name) {
    static final int LONGEST_NAME = 100;

    /** Checks the name's length. */
    public Team {
        if (!isName(name)) {
            throw new IllegalArgumentException("a team's name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    static boolean isName(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_NAME;
    }
}
