package org.besa.continuity.source;

import java.util.Objects;

/** A place in a file; line and column (in code points) count from 1. */
public record Place(String file, int line, int column) {
    public Place {
        Objects.requireNonNull(file, "file is null");
    }

    /** {@code FILE:LINE:COLUMN}, as faults begin. */
    @Override
    public String toString() {
        return Printable.of(file, 600) + ":" + line + ":" + column;
    }
}
