package org.besa.app.cases;

/**
 * How long a text may be.
 *
 * @param shortest in characters (code points); 0 where nothing needs to be said
 * @param longest in characters
 */
record Length(int shortest, int longest) {
    static Length upTo(int longest) {
        return new Length(0, longest);
    }

    static Length needed(int longest) {
        return new Length(1, longest);
    }

    boolean fits(String text) {
        int count = text.codePointCount(0, text.length());
        return count >= shortest && count <= longest && (shortest == 0 || !text.isBlank());
    }

    /** @throws IllegalArgumentException if it does not fit; the text is not repeated */
    void check(String what, String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(what + " has " + shortest + " to " + longest + " characters");
        }
    }
}
