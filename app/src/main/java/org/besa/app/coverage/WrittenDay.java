package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.cases.TypedDay;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.source.EdtfDate;
import org.besa.continuity.source.NoSuchDate;

/**
 * A day as somebody wrote it, as roughly as it is known.
 *
 * @param written as {@link EdtfDate} reads it: 2016-03-05, 2016-03, 2016~; empty: nobody said one
 */
public record WrittenDay(String written) {
    /** Nobody said one. */
    public static final WrittenDay NONE = new WrittenDay("");

    /** Refuses what is no day. */
    public WrittenDay {
        read(written);
    }

    /** The days that it can mean; empty if nobody said one. */
    public Optional<ApproximateDate> days() {
        return read(written);
    }

    private static Optional<ApproximateDate> read(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EdtfDate(written).days());
        } catch (NoSuchDate e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The one day that somebody typed, in any of their calendars; empty if it is no exact day. */
    static Optional<LocalDate> exactly(String typed) {
        try {
            return read(new TypedDay(typed).gregorian())
                    .filter(ApproximateDate::exact)
                    .map(ApproximateDate::earliest);
        } catch (IllegalArgumentException noDay) {
            return Optional.empty();
        }
    }
}
