package org.besa.browser;

/**
 * How somebody looks at pages.
 *
 * @param language a code, as Besa writes it
 * @param width of the window, in CSS pixels
 */
record Look(String language, int width, boolean script, boolean dark) {
    static final int DESK = 1280;
    static final int PHONE = 360;

    static Look usual() {
        return new Look("en", DESK, true, false);
    }

    Look in(String other) {
        return new Look(other, width, script, dark);
    }

    Look wide(int other) {
        return new Look(language, other, script, dark);
    }

    Look withoutScript() {
        return new Look(language, width, false, dark);
    }

    Look inTheDark() {
        return new Look(language, width, script, true);
    }
}
