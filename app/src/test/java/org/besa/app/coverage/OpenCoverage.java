package org.besa.app.coverage;

import java.time.LocalDate;
import org.besa.app.access.Caller;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.seal.value.OpaqueId;

/** What the page of a case is made of, as a record: for the rooms above, which see the page alone. */
public record OpenCoverage(FactBook book, Lawbook law) {
    /** As the page looks ahead. */
    public static final int AHEAD_DAYS = DaysShown.AHEAD_DAYS;

    /** The answer of a day, with what was known on a day. */
    public Coverage of(Caller caller, OpaqueId id, LocalDate today, LocalDate knownOn) {
        Facts facts = book.known(caller, id, knownOn);
        return law.engine(facts.packs()).assess(facts.file(), new Moment(today, knownOn, AHEAD_DAYS));
    }
}
