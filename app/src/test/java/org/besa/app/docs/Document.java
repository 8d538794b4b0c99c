package org.besa.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file of the repository: its fenced blocks, the anchors of its headings, and its links. */
final class Document {
    private static final Pattern DIRECTIVE = Pattern.compile("<!-- ([a-z-]+): (.+) -->");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+?)(?: +#+)?");
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private final Path file;
    private final List<String> lines;
    private final List<Fence> fences = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * A link or a picture.
     *
     * @param text what is shown; of a picture: what is read aloud
     */
    record Link(int line, boolean picture, String text, String target) {}

    Document(Path file) {
        this.file = file;
        try {
            this.lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read();
    }

    Path file() {
        return file;
    }

    List<String> lines() {
        return lines;
    }

    List<Fence> fences() {
        return fences;
    }

    /** What may stand after {@code #} in a link to this document, as GitHub makes it of headings. */
    Set<String> anchors() {
        return anchors;
    }

    List<Link> links() {
        return links;
    }

    /** The cells of the table that follows the comment {@code <!-- table: NAME -->}, without its head and without back-quotes. */
    List<List<String>> table(String name) {
        return rawTable(name).stream()
                .map(cells -> cells.stream().map(cell -> cell.replace("`", "")).toList())
                .toList();
    }

    /** The same as it is written. */
    List<List<String>> rawTable(String name) {
        int at = lines.indexOf("<!-- table: " + name + " -->");
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no table " + name);
        }
        return lines.subList(at + 3, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> CELL_END.splitAsStream(line.substring(1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private void read() {
        Map<String, String> directives = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).equals("```")) {
                    end++;
                }
                fences.add(new Fence(line.substring(3).strip(), directives, i + 2, lines.subList(i + 1, end)));
                directives.clear();
                i = end;
                continue;
            }
            Matcher directive = DIRECTIVE.matcher(line);
            if (directive.matches()) {
                directives.put(directive.group(1), directive.group(2));
                continue;
            }
            directives.clear();
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = anchor(heading.group(1));
                int times = seen.merge(anchor, 1, Integer::sum);
                anchors.add(times == 1 ? anchor : anchor + "-" + (times - 1));
            }
            Matcher link = LINK.matcher(CODE.matcher(line).replaceAll("code"));
            while (link.find()) {
                links.add(new Link(i + 1, !link.group(1).isEmpty(), link.group(2), link.group(3)));
            }
        }
    }

    private static String anchor(String heading) {
        String words = LINK.matcher(heading).replaceAll("$2").toLowerCase(Locale.ROOT);
        return words.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
