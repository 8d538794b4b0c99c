package org.besa.app.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.app.face.Form;

/**
 * What a form sent, cut to the fields that it has: whatever else was sent is not there.
 *
 * @param values without control characters; lines end with a line feed
 */
public record Typed(Map<String, List<String>> values) {
    /** More than any list of boxes has: there are thirteen needs. */
    static final int MANY = 16;

    /** Keeps these fields. */
    public static Typed of(Map<String, List<String>> sent, List<String> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String field : fields) {
            List<String> given = sent.get(field);
            if (given != null) {
                values.put(field, given.stream().limit(MANY).map(Typed::clean).toList());
            }
        }
        return new Typed(values);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (point == '\n' || point == '\t') {
                clean.append((char) point);
            } else if (type != Character.CONTROL && type != Character.SURROGATE) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString().strip();
    }

    /** The one value of a field, or empty. */
    public String one(String field) {
        List<String> given = values.getOrDefault(field, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** All values of a field. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The same in one line: what a browser's one-line field would have sent. */
    public String line(String field) {
        return one(field).replace('\n', ' ').replace('\t', ' ');
    }

    /** The same line with digits of every script as Latin ones: who writes Persian types Persian ones. */
    public String digits(String field) {
        return latin(line(field));
    }

    /** A text whose digits of every script are Latin ones. */
    public static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                latin.append(Character.digit(point, 10));
            } else {
                latin.appendCodePoint(point);
            }
        });
        return latin.toString();
    }

    /** The form as it was typed. */
    public Form form() {
        return new Form(values, Map.of());
    }
}
