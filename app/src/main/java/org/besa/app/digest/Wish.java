package org.besa.app.digest;

import java.time.DayOfWeek;
import java.util.Set;
import org.besa.app.face.Language;
import org.besa.app.mail.MailAddress;

/**
 * What somebody wants to be written.
 *
 * @param days of the week on which they want it; at least one
 * @param numbers whether it says how much is due, or only that something is
 */
public record Wish(MailAddress address, Set<DayOfWeek> days, Language language, boolean numbers) {
    /** Refuses a week without a day. */
    public Wish {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("at least one day of the week");
        }
    }
}
