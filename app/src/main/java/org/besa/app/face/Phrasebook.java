package org.besa.app.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Everything that Besa says, in every language; read once, at the start. */
public final class Phrasebook {
    private final Map<Language, Words> languages;

    private Phrasebook(Map<Language, Words> languages) {
        this.languages = languages;
    }

    /**
     * Reads the words of these rooms.
     *
     * @throws IllegalStateException when a file is missing, a key does not begin with its room's name, or a pattern cannot be read
     */
    public static Phrasebook of(List<RoomWords> rooms) {
        Map<Language, Words> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Phrase> phrases = new HashMap<>();
            for (RoomWords room : rooms) {
                read(room, language).forEach((key, pattern) -> phrases.put(key, Phrase.of(key, pattern, language)));
            }
            languages.put(language, new Words(language, phrases));
        }
        return new Phrasebook(languages);
    }

    /** What is said in one language. */
    public Words in(Language language) {
        Words words = languages.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    static Map<String, String> read(RoomWords room, Language language) {
        String resource = room.resource(language);
        Properties properties = new Properties();
        try (InputStream bytes = Phrasebook.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(text);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(resource + " cannot be read", fault);
        }
        Map<String, String> patterns = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (!key.startsWith(room.room() + ".")) {
                throw new IllegalStateException(
                        resource + ": '" + key + "' does not begin with '" + room.room() + ".'");
            }
            patterns.put(key, properties.getProperty(key));
        }
        return patterns;
    }
}
