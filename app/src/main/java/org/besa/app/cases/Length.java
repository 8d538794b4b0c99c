package org.besa.app.cases;

/**
 * How long a text may be.
 *
 * @param shortest in characters (code points); 0 where nothing needs to be said
 * @param longest in characters
 */
public record Length(int shortest, int longest) {
    /** Nothing needs to be said. */
    public static Length upTo(int longest) {
        return new Length(0, longest);
    }

    /** Something must be said. */
    public static Length needed(int longest) {
        return new Length(1, longest);
    }

    /** Whether the text is neither too long nor missing. */
    public boolean fits(String text) {
        int count = text.codePointCount(0, text.length());
        return count >= shortest && count <= longest && (shortest == 0 || !text.isBlank());
    }

    /**
     * Refuses what does not fit.
     *
     * @throws IllegalArgumentException if it does not fit; the text is not repeated
     */
    public void check(String what, String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(what + " has " + shortest + " to " + longest + " characters");
        }
    }
}
