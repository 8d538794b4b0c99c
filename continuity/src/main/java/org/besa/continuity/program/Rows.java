package org.besa.continuity.program;

import java.util.Arrays;

/** The episodes of one anchor in a block: one row an occurrence, in order of person, then day. */
final class Rows {
    private int[] people = new int[64];
    private int[] anchors = new int[64];
    private int size;

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
