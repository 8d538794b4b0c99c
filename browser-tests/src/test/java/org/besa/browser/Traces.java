package org.besa.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where a word left traces in files, in whatever shape a program may have written it. */
final class Traces {
    /** The programs of PostgreSQL, which nobody writes to. */
    private static final String PROGRAMS = "/database/binaries/";

    private final Map<String, String> shapes = new LinkedHashMap<>();

    /** @param word of at least eight letters of ASCII */
    Traces(String word) {
        byte[] bytes = word.getBytes(UTF_8);
        shape("UTF-8", bytes);
        shape("UTF-16LE", word.getBytes(UTF_16LE));
        shape("UTF-16BE", word.getBytes(UTF_16BE));
        String hex = HexFormat.of().formatHex(bytes);
        shape("hex", hex.getBytes(UTF_8));
        shape("hex in capitals", hex.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        // In the middle of something, base64 writes a word in three ways; its first and last letters hang on what is
        // beside it.
        for (int before = 0; before < 3; before++) {
            String coded =
                    Base64.getEncoder().withoutPadding().encodeToString((".".repeat(before) + word).getBytes(UTF_8));
            shape(
                    "base64 after " + before,
                    coded.substring(4, coded.length() - 2).getBytes(UTF_8));
        }
    }

    private void shape(String name, byte[] bytes) {
        shapes.put(name, new String(bytes, ISO_8859_1));
    }

    /** Files below the folder that have it, each with the shapes. */
    List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains(PROGRAMS))
                    .toList()) {
                String text = read(file);
                shapes.forEach((name, shape) -> {
                    if (text.contains(shape)) {
                        found.add(folder.relativize(file) + " as " + name);
                    }
                });
            }
        }
        return found;
    }

    /** A byte is a character: so that the search is the one of strings, which the JVM does quickly. */
    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
