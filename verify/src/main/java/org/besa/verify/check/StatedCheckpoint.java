package org.besa.verify.check;

import java.util.List;
import java.util.Optional;
import org.besa.verify.check.Finding.CheckpointFault.Fault;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.text.WholeSecond;

/**
 * A checkpoint as a file states it, and what its signatures say of it.
 *
 * @param place the file
 * @param kind where it comes from
 * @param size its size; of one that is not good, the one in its file's name, or beyond every other for the newest
 * @param signed what it says, if the log's key signed it for this log
 * @param faults what is wrong with it
 * @param witnessed who countersigned it
 */
record StatedCheckpoint(
        String place,
        Kind kind,
        long size,
        Optional<Checkpoint> signed,
        List<FaultOf> faults,
        List<Witnessed> witnessed) {

    enum Kind {
        NEWEST,
        EARLIER,
        KEPT
    }

    /** A fault with what there is to say about it. */
    record FaultOf(Fault fault, String detail) {}

    /**
     * A true countersignature.
     *
     * @param witness whose
     * @param time when it was given
     */
    record Witnessed(VerifierKey witness, WholeSecond time) {}

    StatedCheckpoint {
        faults = List.copyOf(faults);
        witnessed = List.copyOf(witnessed);
    }

    StatedCheckpoint withSize(long other) {
        return new StatedCheckpoint(place, kind, other, signed, faults, witnessed);
    }

    /** What it says, if nothing is wrong with it. */
    Optional<Checkpoint> good() {
        return faults.isEmpty() ? signed : Optional.empty();
    }
}
