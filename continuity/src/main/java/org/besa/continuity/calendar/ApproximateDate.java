package org.besa.continuity.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day that may be known only roughly (EDTF level 1): both ends inclusive. An exact day has equal ends.
 *
 * @param earliest the first day it can have been
 * @param latest the last day it can have been, not before {@code earliest}
 * @param written as the file says it, for example {@code 2016-03} or {@code 2016~}
 */
public record ApproximateDate(LocalDate earliest, LocalDate latest, String written) {
    public ApproximateDate {
        Objects.requireNonNull(earliest, "earliest is null");
        Objects.requireNonNull(latest, "latest is null");
        Objects.requireNonNull(written, "written is null");
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("ends before it starts: " + written);
        }
    }

    public static ApproximateDate exactly(LocalDate day) {
        return new ApproximateDate(day, day, day.toString());
    }

    public boolean exact() {
        return earliest.equals(latest);
    }
}
