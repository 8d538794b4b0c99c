package org.besa.continuity.program;

import java.util.Arrays;

/** The columns on which instructions work: one row an episode, grown to the largest block met. */
final class Registers {
    /** A single person has a row or two, and hundreds of registers. */
    private static final int FEW = 4;

    private static final int[] NONE = {};

    private final int[][] columns;

    Registers(int count) {
        columns = new int[count][];
        Arrays.fill(columns, NONE);
    }

    void ensureRows(int rows) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].length < rows) {
                columns[i] = new int[Math.max(rows, FEW)];
            }
        }
    }

    int[] column(int register) {
        return columns[register];
    }
}
