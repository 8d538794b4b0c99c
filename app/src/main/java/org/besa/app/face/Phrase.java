package org.besa.app.face;

import com.ibm.icu.text.MessageFormat;
import java.text.Bidi;

/** One thing to say: an ICU message pattern in one language. */
final class Phrase {
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
        return other ? ISOLATE + text + END_OF_ISOLATE : text;
    }
}
