package org.besa.app.face;

import java.util.Locale;

/**
 * Something said once, above the page.
 *
 * @param kind how it matters
 * @param text a finished sentence
 */
public record Notice(Kind kind, String text) {
    /** How a notice matters; each has its own sign, not only its own colour. */
    public enum Kind {
        /** What was asked is done. */
        DONE,
        /** Good to know. */
        NOTE,
        /** Something needs care. */
        CARE,
        /** Something did not work. */
        FAULT;

        /** The name of its icon and of its style. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
