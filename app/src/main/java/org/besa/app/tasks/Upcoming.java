package org.besa.app.tasks;

import java.time.LocalDate;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;

/** A day on which something is lost, or by which something must be done. */
sealed interface Upcoming {
    OpaqueId caseId();

    LocalDate day();

    /** From that day on the need is lost. */
    record Loss(OpaqueId caseId, LocalDate day, Need need) implements Upcoming {}

    /** The last day of what the person must do. */
    record LastDay(OpaqueId caseId, LocalDate day) implements Upcoming {}

    /** The last day on which a paper or a status is valid. */
    record Ends(OpaqueId caseId, LocalDate day, String code) implements Upcoming {}

    /** By that day somebody of the case team does something; may be over. */
    record ToDo(OpaqueId caseId, LocalDate day, OpaqueId task) implements Upcoming {}
}
