package org.besa.app.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text laid out for one terminal: paragraphs are broken between words, never inside one, so a word longer than the line (an address) sticks
 * out rather than being cut. What comes from files cannot steer the terminal: control and direction characters are replaced.
 */
public final class Page {
    private static final int NARROWEST = 30;
    /** Longer lines are hard to read, however wide the terminal. */
    private static final int WIDEST_PARAGRAPH = 100;

    private final StringBuilder text = new StringBuilder();
    private final int columns;
    private final boolean colour;

    /**
     * @param columns width of the terminal in characters; less than 30 counts as 30
     * @param colour whether tones become terminal colours
     */
    public Page(int columns, boolean colour) {
        this.columns = Math.max(NARROWEST, columns);
        this.colour = colour;
    }

    int columns() {
        return columns;
    }

    /** An empty line, unless the page is empty or just had one. */
    void space() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }

    void heading(String title) {
        space();
        paragraph(0, "", Tone.STRONG.of(title));
    }

    void paragraph(int indent, String words) {
        paragraph(indent, "", words);
    }

    /**
     * @param indent spaces before every line
     * @param lead stands before the first line; later lines are indented by its width, so it hangs out
     */
    void paragraph(int indent, String lead, String words) {
        String hang = " ".repeat(indent + width(lead));
        int room = Math.min(columns, WIDEST_PARAGRAPH) - hang.length();
        String before = " ".repeat(indent) + lead;
        for (String line : broken(words, room)) {
            fixed(before + line);
            before = hang;
        }
    }

    /** One line as it is: the caller has measured it. */
    void fixed(String line) {
        text.append(painted(line.stripTrailing())).append('\n');
    }

    /** How many columns a text takes: marks of tones and combining characters take none. */
    static int width(String text) {
        return (int) text.codePoints().filter(point -> !takesNoRoom(point)).count();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static List<String> broken(String words, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String painted(String line) {
        StringBuilder painted = new StringBuilder();
        line.codePoints().forEach(point -> painted.append(shown(point)));
        return painted.toString();
    }

    private String shown(int point) {
        if (point == Tone.END) {
            return colour ? Tone.RESET : "";
        }
        for (Tone tone : Tone.values()) {
            if (point == tone.mark()) {
                return colour ? tone.code() : "";
            }
        }
        return harmless(point) ? Character.toString(point) : "\uFFFD";
    }

    private static boolean takesNoRoom(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.PRIVATE_USE;
    }

    /** Zero-width joiners are part of Persian spelling; other format characters can turn a line around. */
    private static boolean harmless(int point) {
        int type = Character.getType(point);
        boolean joiner = point == 0x200C || point == 0x200D;
        return joiner
                || (type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.SURROGATE
                        && type != Character.PRIVATE_USE
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR);
    }
}
