package org.besa.continuity.cohort;

import java.util.List;
import java.util.Objects;
import org.besa.continuity.program.Columns;

/**
 * A caseload as columns. Approximate dates are read as their latest day, the reading in which an event has not come yet.
 *
 * @param ids the cases in order; {@code ids.get(p)} is person p of the columns
 */
public record Cohort(List<String> ids, Columns columns) {
    public Cohort {
        ids = List.copyOf(ids);
        Objects.requireNonNull(columns, "columns is null");
        if (ids.size() != columns.people()) {
            throw new IllegalArgumentException(ids.size() + " ids for " + columns.people() + " people");
        }
    }
}
