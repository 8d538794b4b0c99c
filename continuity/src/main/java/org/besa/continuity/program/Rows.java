package org.besa.continuity.program;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The episodes of one anchor in a block: one row an occurrence, in order of person, then day. */
final class Rows {
    private static final int FEW = 8;

    private final Columns columns;
    private int[] people = new int[FEW];
    private int[] anchors = new int[FEW];
    private int size;

    Rows(Columns columns) {
        this.columns = columns;
    }

    /** An event's column; null where nobody has the event. */
    @Nullable EventColumn events(String code) {
        return columns.events().get(code);
    }

    int size() {
        return size;
    }

    /** The person of each row; only the first {@link #size} entries count. */
    int[] people() {
        return people;
    }

    /** The anchor's day of each row; only the first {@link #size} entries count. */
    int[] anchors() {
        return anchors;
    }

    void clear() {
        size = 0;
    }

    void add(int person, int anchor) {
        if (size == people.length) {
            people = Arrays.copyOf(people, size * 2);
            anchors = Arrays.copyOf(anchors, size * 2);
        }
        people[size] = person;
        anchors[size++] = anchor;
    }
}
