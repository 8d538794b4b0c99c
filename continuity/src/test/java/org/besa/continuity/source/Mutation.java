package org.besa.continuity.source;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a text as tired and as hostile hands do; the same seed and number always in the same way. */
final class Mutation {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.~/-]+");
    private static final List<String> ODD = List.of(
            "",
            "true",
            "null",
            "~",
            "none",
            "-1",
            "0.5",
            "1e9",
            "99999999999999999999",
            "2023-02-30",
            "2016~",
            "../2016",
            "1899-12-31",
            "9999-99-99",
            "[]",
            "{}",
            "[ {} ]",
            "{ a: b }",
            "- x",
            ": ",
            "# ",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!int ",
            "? ",
            "---",
            "|",
            ">",
            "%",
            "@",
            "\t",
            "\r\n",
            "\uFEFF",
            "\u202E",
            "\u0000",
            "é",
            "سلام",
            "😀",
            "x".repeat(90),
            "days",
            "event",
            "is",
            "keep",
            "<<");

    private final SplittableRandom random;
    private final List<String> words;

    /** @param text from which words are taken to be put elsewhere */
    Mutation(long seed, long number, String text) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
        words = new ArrayList<>(ODD);
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    /** The text with one to four changes. */
    String of(String text) {
        String spoilt = text;
        for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
            spoilt = change(spoilt);
        }
        return spoilt;
    }

    private String change(String text) {
        return switch (random.nextInt(8)) {
            case 0 -> withLines(text, lines -> lines.remove(anyOf(lines)));
            case 1 -> withLines(text, lines -> lines.add(anyOf(lines), lines.get(anyOf(lines))));
            case 2 -> withLines(text, lines -> lines.set(anyOf(lines), lines.get(anyOf(lines))));
            case 3 -> withLines(text, this::indentOtherwise);
            case 4 -> cut(text, "");
            case 5 -> cut(text, words.get(anyOf(words)));
            default -> replaceWord(text);
        };
    }

    private interface Change {
        void to(List<String> lines);
    }

    private static String withLines(String text, Change change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!lines.isEmpty()) {
            change.to(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void indentOtherwise(List<String> lines) {
        int line = anyOf(lines);
        String old = lines.get(line);
        lines.set(line, random.nextBoolean() ? "  " + old : old.replaceFirst("^ {1,2}", ""));
    }

    /** Some characters go, others come. */
    private String cut(String text, String in) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(4));
        return text.substring(0, at) + in + text.substring(end);
    }

    private String replaceWord(String text) {
        Matcher matcher = WORD.matcher(text);
        int start = random.nextInt(text.length() + 1);
        if (!matcher.find(start)) {
            return text;
        }
        return text.substring(0, matcher.start()) + words.get(anyOf(words)) + text.substring(matcher.end());
    }

    private int anyOf(List<String> of) {
        return random.nextInt(of.size());
    }
}
