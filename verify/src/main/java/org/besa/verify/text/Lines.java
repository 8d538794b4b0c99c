package org.besa.verify.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;

/**
 * A text of lines, read one after another. It is valid UTF-8, every line ends with a line feed, and there is no other control character
 * (below U+0020).
 */
public final class Lines {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private final String text;
    private int position;
    private int line;

    private Lines(String text) {
        this.text = text;
    }

    /**
     * Begins with the first line of a text in UTF-8.
     *
     * @param content the whole text
     * @throws NotReadable unless it is a text of lines
     */
    public static Lines of(byte[] content) throws NotReadable {
        try {
            return of(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            throw new NotReadable("", "is not UTF-8");
        }
    }

    /**
     * Begins with the first line of a text.
     *
     * @param text the whole text
     * @throws NotReadable unless it is a text of lines
     */
    public static Lines of(String text) throws NotReadable {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c < ' ') {
                throw new NotReadable("line " + line, "has a control character, U+%04X".formatted((int) c));
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new NotReadable("line " + line, "does not end with a line feed");
        }
        return new Lines(text);
    }

    /** Whether all lines were read. */
    public boolean atEnd() {
        return position == text.length();
    }

    /** Whether the next line begins with a field's name. */
    public boolean nextIs(String name) {
        return text.startsWith(name + " ", position);
    }

    /**
     * The next line, without its line feed.
     *
     * @param what what it should hold, for the fault
     * @throws NotReadable if there is none
     */
    public String next(String what) throws NotReadable {
        line++;
        if (atEnd()) {
            throw fault("is missing; it should hold " + what);
        }
        int end = text.indexOf('\n', position);
        String next = text.substring(position, end);
        position = end + 1;
        return next;
    }

    /**
     * The value in the next line, which is a name, a space and a value that is not empty.
     *
     * @throws NotReadable if there is none, or the line begins otherwise
     */
    public String field(String name) throws NotReadable {
        String next = next(name);
        if (!next.startsWith(name + " ") || next.length() == name.length() + 1) {
            throw fault("should be \"" + name + "\", a space and a value");
        }
        return next.substring(name.length() + 1);
    }

    /**
     * A number without leading zeros, at most 2⁶³ − 1.
     *
     * @param value what stands in the line that was read last
     * @throws NotReadable if it is none
     */
    public long decimal(String value) throws NotReadable {
        try {
            if (DECIMAL.matcher(value).matches()) {
                return Long.parseLong(value);
            }
        } catch (NumberFormatException tooLarge) {
            // told below
        }
        throw fault("should hold a number from 0 to 9223372036854775807 without leading zeros");
    }

    /**
     * Makes sure that all lines were read.
     *
     * @throws NotReadable if there are more
     */
    public void end() throws NotReadable {
        if (!atEnd()) {
            line++;
            throw fault("should not be there");
        }
    }

    /** A fault in the line that was read last. */
    public NotReadable fault(String fault) {
        return new NotReadable("line " + line, fault);
    }
}
