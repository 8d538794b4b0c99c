package org.besa.verify.report;

/** Text in lines of at most so many columns, broken between words. What comes from files cannot steer the terminal. */
final class Lines {
    private static final int COLUMNS = 80;

    private final StringBuilder text = new StringBuilder();

    /** An empty line, unless there is one or nothing yet. */
    Lines space() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
        return this;
    }

    /** A line as it is. */
    Lines line(String line) {
        text.append(harmless(line)).append('\n');
        return this;
    }

    /**
     * A paragraph.
     *
     * @param lead stands before the first line; the others are indented by its width
     */
    Lines paragraph(String lead, String words) {
        String indent = " ".repeat(lead.length());
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : words.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > COLUMNS) {
                line(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        return line(line.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String harmless(String line) {
        StringBuilder harmless = new StringBuilder();
        line.codePoints().forEach(point -> harmless.appendCodePoint(isHarmless(point) ? point : 0xFFFD));
        return harmless.toString();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
