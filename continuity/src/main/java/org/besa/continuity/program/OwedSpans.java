package org.besa.continuity.program;

import java.util.Arrays;

/**
 * What one clause yields for a block of people: runs of days, in order of person. Runs of one person may overlap where episodes do.
 */
public final class OwedSpans {
    private int[] person = new int[64];
    private int[] from = new int[64];
    private int[] through = new int[64];
    private int[] dueFrom = new int[64];
    private byte[] certainty = new byte[64];
    private int size;

    public int size() {
        return size;
    }

    public int person(int index) {
        return person[index];
    }

    /** First day, inclusive, inside the window. */
    public int from(int index) {
        return from[index];
    }

    /** Last day, inclusive, inside the window. */
    public int through(int index) {
        return through[index];
    }

    /** First day on which it is due; NEVER if that has not come. */
    public int dueFrom(int index) {
        return dueFrom[index];
    }

    /** POSSIBLE, OPEN or SURE of {@link Certainty}. */
    public int certainty(int index) {
        return certainty[index];
    }

    void clear() {
        size = 0;
    }

    void add(int who, int first, int last, int due, int how) {
        if (size == person.length) {
            int more = size * 2;
            person = Arrays.copyOf(person, more);
            from = Arrays.copyOf(from, more);
            through = Arrays.copyOf(through, more);
            dueFrom = Arrays.copyOf(dueFrom, more);
            certainty = Arrays.copyOf(certainty, more);
        }
        person[size] = who;
        from[size] = first;
        through[size] = last;
        dueFrom[size] = due;
        certainty[size++] = (byte) how;
    }
}
