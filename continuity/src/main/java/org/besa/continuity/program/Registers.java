package org.besa.continuity.program;

import java.util.Arrays;

/** The columns on which instructions work: one row an episode, grown to the largest block met. */
final class Registers {
    private final int[][] columns;

    Registers(int count) {
        columns = new int[count][];
        Arrays.fill(columns, new int[0]);
    }

    void ensureRows(int rows) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].length < rows) {
                columns[i] = new int[Math.max(rows, 64)];
            }
        }
    }

    int[] column(int register) {
        return columns[register];
    }
}
