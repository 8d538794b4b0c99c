package org.besa.verify.check;

/**
 * A run of entries, counted from 0.
 *
 * @param first the first of them
 * @param end the one behind the last
 */
public record Span(long first, long end) {

    /** @throws IllegalArgumentException if there is none in it */
    public Span {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("no entries from " + first + " to before " + end);
        }
    }

    /** One entry. */
    public static Span of(long entry) {
        return new Span(entry, entry + 1);
    }

    /** How many. */
    public long count() {
        return end - first;
    }

    /** The last of them. */
    public long last() {
        return end - 1;
    }

    /** "entry 7" or "entries 7 to 9". */
    @Override
    public String toString() {
        return count() == 1 ? "entry " + first : "entries " + first + " to " + last();
    }
}
