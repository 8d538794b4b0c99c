package org.besa.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What somebody wrote into a file of settings: a line each, {@code name = value}; blank lines and lines that begin with # are passed over. Each component takes what it
 * knows; what nobody took is a fault, so that a setting with a mistake in its name never stays without effect unseen.
 */
final class SettingsFile {
    private final String place;
    private final Map<String, Line> lines;
    private final SortedSet<String> known = new TreeSet<>();

    private record Line(int number, String value) {}

    private SettingsFile(String place, Map<String, Line> lines) {
        this.place = place;
        this.lines = lines;
    }

    /**
     * Reads a file, or nothing if there is none.
     *
     * @throws ServerFault naming the line, if one is no setting or is there twice
     */
    static SettingsFile read(Path file) {
        try {
            return parse(file.toString(), Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (IOException e) {
            throw new ServerFault(file.toString(), "cannot be read as text", "write it in UTF-8, readable for you", e);
        }
    }

    static SettingsFile parse(String place, List<String> text) {
        Map<String, Line> lines = new TreeMap<>();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String at = place + ", line " + (i + 1);
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new ServerFault(at, "is no setting", "write it as: name = value");
            }
            String name = line.substring(0, equals).strip();
            if (lines.put(name, new Line(i + 1, line.substring(equals + 1).strip())) != null) {
                throw new ServerFault(at, name + " is set twice", "remove one of them");
            }
        }
        return new SettingsFile(place, lines);
    }

    /** A setting as it was written, if it was. */
    Optional<String> text(String name) {
        return read(name, Function.identity());
    }

    /** A whole number, if it was written. */
    Optional<Integer> number(String name) {
        return read(name, Integer::valueOf);
    }

    /** A number of minutes, if it was written. */
    Optional<Duration> minutes(String name) {
        return read(name, value -> Duration.ofMinutes(Long.parseLong(value)));
    }

    /**
     * A setting, read.
     *
     * @param reading throws an IllegalArgumentException whose message says what would be right
     */
    <T> Optional<T> read(String name, Function<String, T> reading) {
        known.add(name);
        return Optional.ofNullable(lines.get(name)).map(line -> {
            String at = place + ", line " + line.number();
            try {
                return reading.apply(line.value());
            } catch (NumberFormatException e) {
                throw new ServerFault(at, name + " = " + line.value() + " is no whole number", "write digits only", e);
            } catch (IllegalArgumentException e) {
                throw new ServerFault(at, name + " = " + line.value() + " cannot be", e.getMessage() + "", e);
            }
        });
    }

    /**
     * To be called when all components have taken theirs.
     *
     * @throws ServerFault if a setting is left that none of them knows
     */
    void refuseUnknown() {
        lines.forEach((name, line) -> {
            if (!known.contains(name)) {
                throw new ServerFault(
                        place + ", line " + line.number(),
                        "there is no setting " + name,
                        "the settings are " + String.join(", ", known));
            }
        });
    }
}
