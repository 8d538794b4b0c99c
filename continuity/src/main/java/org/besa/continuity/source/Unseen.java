package org.besa.continuity.source;

import java.util.OptionalInt;

/**
 * A character that the reader of a file cannot see, or that makes her see another order than the machine reads: control characters except tab and
 * the ends of lines, separators that editors do not show, direction overrides, byte order marks inside a text, halves of a pair. None is ever
 * needed to write a name or a rule; each could hide one.
 */
record Unseen(int character) {
    static final int BYTE_ORDER_MARK = 0xFEFF;

    static boolean is(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return false;
        }
        return Character.isISOControl(character)
                || character == 0x2028
                || character == 0x2029
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == BYTE_ORDER_MARK
                || character == 0xFFFE
                || character == 0xFFFF
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    /** The first one in a text. */
    static OptionalInt in(String text) {
        return text.codePoints().filter(Unseen::is).findFirst();
    }

    void tell(int line, int column, Faults faults) {
        String kind = Character.isISOControl(character) ? "control" : "invisible";
        faults.add(line, column, "the %s character U+%04X".formatted(kind, character), "expected only text that shows");
    }
}
