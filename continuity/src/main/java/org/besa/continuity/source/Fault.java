package org.besa.continuity.source;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong in a file, with its place and its mend.
 *
 * @param file as the reader was asked for it
 * @param line counted from 1
 * @param column in characters (code points), counted from 1
 * @param what what is wrong, for example {@code unknown key "evnt"}
 * @param expected what was expected, for example {@code expected event, state or quantity}
 */
public record Fault(String file, int line, int column, String what, String expected) implements Comparable<Fault> {
    private static final int LONGEST = 600;
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::what)
            .thenComparing(Fault::expected);

    public Fault {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(what, "what is null");
        Objects.requireNonNull(expected, "expected is null");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("a place before the file: " + line + ":" + column);
        }
        file = Printable.of(file, LONGEST).text();
        what = Printable.of(what, LONGEST).text();
        expected = Printable.of(expected, LONGEST).text();
    }

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code FILE:LINE:COLUMN: what is wrong; what was expected}, on one line, without control characters. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + "; " + expected;
    }
}
