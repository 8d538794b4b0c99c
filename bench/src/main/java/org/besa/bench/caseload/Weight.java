package org.besa.bench.caseload;

import org.besa.continuity.program.Columns;

/**
 * What a caseload weighs in memory.
 *
 * @param entries recorded entries; a document that serves a need counts once
 * @param bytes of all columns
 */
public record Weight(long entries, long bytes) {
    public static Weight of(Columns columns) {
        long entries = 0;
        long bytes = 0;
        long offsets = 4L * (columns.people() + 1);
        for (var column : columns.events().values()) {
            entries += column.days().length;
            bytes += offsets + 12L * column.days().length;
        }
        for (var column : columns.timelines().values()) {
            entries += column.from().length;
            bytes += offsets + 20L * column.from().length;
        }
        for (var column : columns.deliveries().values()) {
            entries += column.from().length;
            bytes += offsets + 29L * column.from().length;
        }
        return new Weight(entries, bytes);
    }
}
