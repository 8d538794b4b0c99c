package org.besa.verify.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.besa.verify.text.Lines;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;

/** What stands at one place of a log. */
public sealed interface LogEntry permits Entry, RestoreDeclaration {
    /** How many bytes it has at most. */
    int MOST_BYTES = 65_535;

    /** How many random bytes it has, so that nobody can find out an entry from its hash. */
    int RANDOM_SIZE = 16;

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws NotReadable if it would write anything else
     */
    static LogEntry parse(byte[] content) throws NotReadable {
        if (content.length > MOST_BYTES) {
            throw new NotReadable("", "has " + content.length + " bytes; an entry has at most " + MOST_BYTES);
        }
        Lines lines = Lines.of(content);
        String format = lines.next("the format");
        return switch (format) {
            case Entry.FORMAT -> Entry.parse(lines);
            case RestoreDeclaration.FORMAT -> RestoreDeclaration.parse(lines);
            default -> throw lines.fault("should be \"" + Entry.FORMAT + "\" or \"" + RestoreDeclaration.FORMAT + "\"");
        };
    }

    /** When it was entered. */
    WholeSecond time();

    /** Its lines. */
    String text();

    /** What is hashed into the tree: {@link #text} in UTF-8, at most {@value #MOST_BYTES} bytes. */
    default byte[] bytes() {
        return text().getBytes(UTF_8);
    }
}
