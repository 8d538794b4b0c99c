package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.cases.Entry;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.seal.value.OpaqueId;

/**
 * The day of a meeting.
 *
 * @param held whether that is when it took place or will; else it was asked for then, and has no day
 * @param office a party's code, or a name
 */
public record MeetingDay(OpaqueId item, LocalDate day, boolean held, String office) {
    /** Of one that can be read. */
    static Optional<MeetingDay> of(Entry<Meeting> entry) {
        return entry.content().flatMap(meeting -> {
            Optional<LocalDate> held = meeting.held().days().map(ApproximateDate::earliest);
            return held.or(() -> meeting.requested().days().map(ApproximateDate::earliest))
                    .map(day -> new MeetingDay(entry.id(), day, held.isPresent(), meeting.office()));
        });
    }
}
