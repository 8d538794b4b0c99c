package org.besa.app.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.besa.seal.value.OpaqueId;

/**
 * What is remembered of a promise that waits to be kept, or of a question that waits for its answer: days and codes, nothing that somebody wrote.
 *
 * @param item the promise, or the meeting
 * @param row of a question its number among those of the meeting, from 0; of a meeting that was not held -1; of a promise -2
 * @param since the day on which it was promised or asked
 * @param last the last day on which a promise is not late; empty where no day was named, and of questions
 * @param office code of whoever promised or was asked; empty where somebody wrote a name
 * @param silenced whether nothing may go to whoever was written by name
 */
record Pending(OpaqueId item, int row, LocalDate since, Optional<LocalDate> last, String office, boolean silenced) {
    static final int MEETING = -1;
    static final int PROMISE = -2;

    boolean isPromise() {
        return row == PROMISE;
    }

    boolean late(LocalDate today) {
        return last.filter(day -> day.isBefore(today)).isPresent();
    }

    /** How many days it is late, or waits where it is not. */
    long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(late(today) ? last.orElse(since) : since, today));
    }
}
