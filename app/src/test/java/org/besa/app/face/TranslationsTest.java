package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is said is said in every language, with the same things in it; nothing is translated that nobody says. All rooms are read. */
@Tag("architecture")
class TranslationsTest {
    private static final Path MAIN =
            Path.of(System.getProperty("besa.home", "..")).resolve("app/src/main");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[\\w.-]*)\"");
    private static final Pattern TEXT = Pattern.compile("\"([\\w.-]+)\"");
    /** Calls whose first text is a key, as rooms write them. */
    private static final Pattern SAID =
            Pattern.compile("\\b(?:say|titled|noticing)\\(\\s*(?:[\\w.]+,\\s*)?\"([^\" ]+)\"\\s*[,)]");
    /** What looks like a key and is none. */
    private static final Set<String> NO_KEYS = Set.of();

    private final List<RoomWords> rooms = rooms();
    private final Map<String, String> sources = sources();

    @Test
    void everyKeyIsThereInEveryLanguage() {
        for (RoomWords room : rooms) {
            Set<String> english = Phrasebook.read(room, Language.EN).keySet();
            for (Language language : Language.values()) {
                assertThat(Phrasebook.read(room, language).keySet())
                        .as(room.room() + " in " + language)
                        .containsExactlyInAnyOrderElementsOf(english);
            }
        }
    }

    @Test
    void noTextIsEmptyAndEachHoldsTheSameThingsInEveryLanguage() {
        for (RoomWords room : rooms) {
            Map<String, String> english = Phrasebook.read(room, Language.EN);
            for (Language language : Language.values()) {
                Phrasebook.read(room, language).forEach((key, pattern) -> {
                    assertThat(pattern).as(key + " in " + language).isNotBlank();
                    assertThat(arguments(pattern, language))
                            .as(key + " in " + language)
                            .isEqualTo(arguments(String.valueOf(english.get(key)), Language.EN));
                });
            }
        }
    }

    @Test
    void whatIsSaidIsWritten() {
        Set<String> written = written();
        List<String> missing = new ArrayList<>();
        sources.forEach((name, text) -> SAID.matcher(text)
                .results()
                .map(said -> said.group(1))
                .filter(key -> !written.contains(key))
                .forEach(key -> missing.add(name + " says " + key)));

        assertThat(missing).isEmpty();
    }

    /** Ways, faults and tables of codes hold keys as well: whatever is written like a key of a room with words is one. */
    @Test
    void whatLooksLikeAKeyIsWritten() {
        Set<String> written = written();
        List<String> missing = new ArrayList<>();
        sources.forEach((name, text) -> LITERAL.matcher(text)
                .results()
                .map(literal -> literal.group(1))
                .filter(literal -> !literal.endsWith(".") && !written.contains(literal) && !NO_KEYS.contains(literal))
                .filter(literal -> rooms.stream().anyMatch(room -> literal.startsWith(room.room() + ".")))
                .forEach(literal -> missing.add(name + " holds " + literal)));

        assertThat(missing).isEmpty();
    }

    /**
     * A key may be put together of a beginning that ends with a dot and a code: "access.role." + role.code(). Where the beginning is no more
     * than the room's name, the code stands somewhere as a text: "help." + matter, and "leave" in a list.
     */
    @Test
    void whatIsWrittenIsSaid() {
        Set<String> literals = new TreeSet<>();
        sources.values().forEach(text -> TEXT.matcher(text).results().forEach(found -> literals.add(found.group(1))));

        assertThat(written())
                .allSatisfy(key -> assertThat(said(key, literals))
                        .as("somebody says " + key)
                        .isTrue());
        assertThat(said("x.lock.text", Set.of("x.", "lock"))).isTrue();
        assertThat(said("x.role.judge", Set.of("x.role."))).isTrue();
        assertThat(said("x.lock.text", Set.of("x.", "x.lock", "text"))).isFalse();
    }

    private static boolean said(String key, Set<String> literals) {
        String[] parts = key.split("\\.", 3);
        return literals.contains(key)
                || (literals.contains(parts[0] + ".") && literals.contains(parts[1]))
                || literals.stream()
                        .anyMatch(literal -> literal.matches("\\w+\\.[\\w.]+\\.") && key.startsWith(literal));
    }

    @Test
    void theRulesWouldFindWhatTheyForbid() {
        assertThat(SAID.matcher("frame.noticing(Notice.Kind.DONE, \"face.nowhere\")")
                        .results())
                .extracting(found -> found.group(1))
                .containsExactly("face.nowhere");
        assertThat(arguments("{0} and {1}", Language.EN)).isNotEqualTo(arguments("{0}", Language.FA));
        assertThat(sources).hasSizeGreaterThan(40);
        assertThat(written()).hasSizeGreaterThan(80);
    }

    private Set<String> written() {
        Set<String> keys = new TreeSet<>();
        rooms.forEach(room -> keys.addAll(Phrasebook.read(room, Language.EN).keySet()));
        return keys;
    }

    private static Set<String> arguments(String pattern, Language language) {
        return new TreeSet<>(new MessageFormat(pattern, language.unicodeLocale()).getArgumentNames());
    }

    private static List<RoomWords> rooms() {
        try (Stream<Path> folders = Files.list(MAIN.resolve("resources/org/besa/app"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("words_en.properties")))
                    .map(folder -> new RoomWords(folder.getFileName().toString()))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, String> sources() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|jte)"))
                    .toList()) {
                texts.put(MAIN.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return texts;
    }
}
