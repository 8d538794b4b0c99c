package org.besa.app.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Follows a document to the letter in one folder: saves what it says to save, changes what it says to change, types its commands, and compares
 * what they print.
 *
 * <p>Comments directly above a fence say what to do with it: {@code file: PATH} saves it, {@code append: PATH} adds it at the end of a file,
 * {@code change: PATH} replaces the one place that reads like the lines of a {@code diff} without {@code +} by those without {@code -}. A
 * {@code console} fence has commands after {@code $} and what they print below; {@code exit: N} is their exit code, 0 without it. A line
 * {@code …} in an output stands for any number of lines.
 */
final class Walk {
    private static final String PROMPT = "$ ";
    private static final String ANY_LINES = "…";

    private final Path folder;
    private final Path besa;

    /**
     * @param folder where the commands are typed
     * @param besa the launcher that stands in for {@code ./besa}
     */
    Walk(Path folder, Path besa) {
        this.folder = folder;
        this.besa = besa;
    }

    /** What one fence shows and what there really is; the same where the document is true. */
    record Step(Fence fence, String shown, String real) {}

    List<Step> follow(Document document) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (Fence fence : document.fences()) {
            save(fence);
            if (fence.language().equals("console")) {
                steps.add(type(fence));
            }
        }
        return steps;
    }

    private void save(Fence fence) throws IOException {
        for (Map.Entry<String, String> directive : fence.directives().entrySet()) {
            Path file = folder.resolve(directive.getValue());
            switch (directive.getKey()) {
                case "file" -> Files.writeString(file, fence.text(), StandardOpenOption.CREATE_NEW);
                case "append" -> Files.writeString(file, fence.text(), StandardOpenOption.APPEND);
                case "change" -> Files.writeString(file, changed(Files.readString(file), fence));
                default -> {
                    // Not about files.
                }
            }
        }
    }

    private static String changed(String text, Fence fence) {
        String before = side(fence, '+');
        int at = text.indexOf("\n" + before);
        if (at < 0 && !text.startsWith(before)) {
            throw new AssertionError("line " + fence.firstLine() + ": there is no such place to change");
        }
        int start = at < 0 ? 0 : at + 1;
        if (text.indexOf("\n" + before, start) >= 0) {
            throw new AssertionError("line " + fence.firstLine() + ": there are two such places");
        }
        return text.substring(0, start) + side(fence, '-') + text.substring(start + before.length());
    }

    private static String side(Fence fence, char without) {
        return fence.lines().stream()
                .filter(line -> line.isEmpty() || line.charAt(0) != without)
                .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    private Step type(Fence fence) throws IOException, InterruptedException {
        StringBuilder real = new StringBuilder();
        for (String line : fence.lines()) {
            if (line.startsWith(PROMPT)) {
                real.append(line).append('\n').append(printed(line.substring(PROMPT.length()), fence));
            }
        }
        return new Step(fence, fence.text(), shortened(real.toString(), fence));
    }

    private String printed(String command, Fence fence) throws IOException, InterruptedException {
        String typed = command.replaceFirst("^\\./besa ", Matcher.quoteReplacement("'" + besa + "' "));
        Process process = new ProcessBuilder("sh", "-c", typed)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed;
        try (InputStream output = process.getInputStream()) {
            printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        int exit = process.waitFor();
        int expected = Integer.parseInt(fence.directive("exit").orElse("0"));
        return printed.lines()
                        .map(String::stripTrailing)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                + (exit == expected ? "" : "[exit code " + exit + ", not " + expected + "]\n");
    }

    /** The real output with those lines left out that the document leaves out, if the rest agrees. */
    private static String shortened(String real, Fence fence) {
        if (!fence.lines().contains(ANY_LINES)) {
            return real;
        }
        String pattern = fence.lines().stream()
                .map(line -> line.equals(ANY_LINES) ? "(?:.*\n)*?" : Pattern.quote(line + "\n"))
                .collect(Collectors.joining());
        return real.matches(pattern) ? fence.text() : real;
    }
}
