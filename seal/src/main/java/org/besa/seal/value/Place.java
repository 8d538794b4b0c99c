package org.besa.seal.value;

import org.besa.seal.crypto.Context;

/**
 * Where a sealed value belongs. It opens there and nowhere else.
 *
 * @param table the table, or whatever holds rows
 * @param column the column
 * @param row the row's key in one fixed spelling; messages name it, so it says nothing about anybody
 * @param version the row's version, from 1; an old version put back does not open as the new one
 */
public record Place(String table, String column, String row, long version) {

    /** Checks that nothing is empty. */
    public Place {
        if (table.isEmpty() || column.isEmpty() || row.isEmpty() || version < 1) {
            throw new IllegalArgumentException("a place has a table, a column, a row, and a version from 1");
        }
    }

    Context in(Context context) {
        return context.with(table).with(column).with(row).with(version);
    }

    String inWords() {
        return "a value of " + table + "." + column + " (row " + row + ", version " + version + ")";
    }
}
