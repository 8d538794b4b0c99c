package org.besa.app.access;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.seal.value.OpaqueId;

/**
 * A passkey as its person sees it in a list.
 *
 * @param id ours; the device knows it by another
 * @param label what its person calls it, 1 to {@value #LONGEST_LABEL} characters
 * @param lastUsed empty before the first time
 */
public record Passkey(OpaqueId id, String label, LocalDate created, Optional<LocalDate> lastUsed) {
    static final int LONGEST_LABEL = 100;

    /** @throws AccessRefused if it is empty or too long */
    static String label(String typed) {
        String label = typed.strip();
        if (label.isEmpty() || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new AccessRefused(
                    AccessRefused.Why.PASSKEY_NAME,
                    "a passkey's name has 1 to " + LONGEST_LABEL + " characters; give it a short one");
        }
        return label;
    }
}
