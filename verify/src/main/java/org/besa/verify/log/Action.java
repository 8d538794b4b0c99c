package org.besa.verify.log;

import java.util.regex.Pattern;

/**
 * What was done, as {@code case.read}.
 *
 * @param text lower-case words (a to z) joined by dots
 */
public record Action(String text) {
    private static final Pattern ACTION = Pattern.compile("[a-z]+(\\.[a-z]+)*+");

    /** @throws IllegalArgumentException if it is written otherwise */
    public Action {
        if (!isValid(text)) {
            throw new IllegalArgumentException("an action is lower-case words joined by dots, not \"" + text + "\"");
        }
    }

    static boolean isValid(String text) {
        return ACTION.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
