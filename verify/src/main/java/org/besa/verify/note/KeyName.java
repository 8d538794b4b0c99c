package org.besa.verify.note;

import java.util.regex.Pattern;

/**
 * The name of a key, and of a log: not empty, without Unicode spaces, plus signs and control characters (C2SP signed-note, "Format").
 *
 * @param text as it is written
 */
public record KeyName(String text) {
    // A space is what has the property White_Space.
    private static final Pattern NAME = Pattern.compile("[^\\s+\\x00-\\x1f]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws IllegalArgumentException if it cannot be a name */
    public KeyName {
        if (!isValid(text)) {
            throw new IllegalArgumentException(
                    "a key's name is not empty and has neither spaces nor \"+\": \"" + text + "\"");
        }
    }

    /** Whether a text can be a name. */
    public static boolean isValid(String text) {
        return NAME.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
