package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.app.vault.OpenCase;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;

/**
 * A promise about a need that waits to be kept, or was broken. It owes nothing: it is shown beside what is owed.
 *
 * @param who a party's code, or a name
 * @param given the day on which it was promised
 * @param due until when, as roughly as it was said; empty where no day was named
 * @param broken the day from which it is broken; empty while it waits
 * @param path where it stands, below the case's address
 */
public record Promised(
        OpaqueId item,
        Need need,
        String who,
        LocalDate given,
        Optional<ApproximateDate> due,
        Optional<LocalDate> broken,
        String path) {

    /** Whoever keeps promises of cases: one bean for each. */
    public interface Source {
        /** Kinds of the items that {@link #of} asks for. */
        Set<String> kinds();

        /** Those that stand in an open case and can be read, in no order. */
        List<Promised> of(OpenCase open);
    }

    /** Whether it is broken, or its last day is over. */
    boolean failed(LocalDate today) {
        return broken.isPresent()
                || due.filter(days -> days.latest().isBefore(today)).isPresent();
    }

    /** Whether somebody is to be asked about it now: it was not kept, or no day was named and so it would wait for ever. */
    boolean asks(LocalDate today) {
        return failed(today) || due.isEmpty();
    }
}
