package org.besa.app.face;

import com.ibm.icu.text.MessageFormat;
import java.text.Bidi;

/** One thing to say: an ICU message pattern in one language. */
final class Phrase {
    private static final char LEFT_TO_RIGHT = '\u2066';
    private static final char RIGHT_TO_LEFT = '\u2067';
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final MessageFormat format;
    private final Language language;

    private Phrase(MessageFormat format, Language language) {
        this.format = format;
        this.language = language;
    }

    static Phrase of(String key, String pattern, Language language) {
        try {
            return new Phrase(new MessageFormat(pattern, language.unicodeLocale()), language);
        } catch (IllegalArgumentException fault) {
            throw new IllegalStateException("'" + key + "' in " + language + " cannot be read as a message", fault);
        }
    }

    String said(Object... arguments) {
        Object[] isolated = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            isolated[i] = arguments[i] instanceof String text ? isolated(text) : arguments[i];
        }
        synchronized (format) { // ICU's formats remember where they are
            return format.format(isolated);
        }
    }

    /** A name of the other direction must not turn the sentence around it. */
    private String isolated(String text) {
        char[] characters = text.toCharArray();
        boolean other = language.rightToLeft() ? !text.isEmpty() : Bidi.requiresBidi(characters, 0, characters.length);
        return other ? start(text) + text + END_OF_ISOLATE : text;
    }

    /** Of a text that begins with an isolate the algorithm skips that when it looks for a direction; such a text was said in our own language, and runs as that. */
    private char start(String text) {
        boolean ours = text.charAt(0) >= LEFT_TO_RIGHT && text.charAt(0) <= ISOLATE;
        if (!ours) {
            return ISOLATE;
        }
        return language.rightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }
}
