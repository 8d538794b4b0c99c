package org.besa.continuity.source;

/**
 * Foreign text made safe to print in a terminal or a log: one line, of bounded length, without characters that move the cursor, change
 * colours or reverse the reading order.
 */
record Printable(String text) {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** {@code foreign} with at most {@code longest} characters (code points) of it. */
    static Printable of(String foreign, int longest) {
        StringBuilder safe = new StringBuilder(Math.min(foreign.length(), longest) + 8);
        int shown = 0;
        for (int i = 0; i < foreign.length(); ) {
            int character = foreign.codePointAt(i);
            if (shown++ == longest) {
                return new Printable(safe.append('…').toString());
            }
            if (harmless(character)) {
                safe.appendCodePoint(character);
            } else {
                safe.append("\\u%04X".formatted(character));
            }
            i += Character.charCount(character);
        }
        return new Printable(safe.toString());
    }

    /** A value in quotes, short enough for a line of its own. */
    static Printable quoted(String foreign) {
        return new Printable('"' + of(foreign, 40).text + '"');
    }

    /** Persian needs its joiners; every other invisible or controlling character is shown by its number. */
    private static boolean harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
