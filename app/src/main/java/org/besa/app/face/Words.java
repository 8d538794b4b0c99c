package org.besa.app.face;

import java.util.Map;

/** What Besa says in one language. Never contains markup: it is escaped where it is shown, like every text. */
public final class Words {
    private final Language language;
    private final Days days;
    private final Map<String, Phrase> phrases;

    Words(Language language, Map<String, Phrase> phrases) {
        this.language = language;
        this.days = new Days(language);
        this.phrases = Map.copyOf(phrases);
    }

    public Language language() {
        return language;
    }

    public Days days() {
        return days;
    }

    /**
     * Says it.
     *
     * @param key the room's name, a dot and more: "cases.count"
     * @param arguments what stands for {0}, {1} … of the pattern. Numbers come in the language's digits; texts are isolated, so that a
     *     name of the other direction does not turn the sentence around
     * @throws IllegalStateException when nothing is said under this key
     */
    public String say(String key, Object... arguments) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalStateException("nothing is said under '" + key + "'");
        }
        return phrase.said(arguments);
    }
}
