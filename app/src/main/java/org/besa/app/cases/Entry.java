package org.besa.app.cases;

import java.util.Optional;
import org.besa.app.vault.Compartment;
import org.besa.seal.value.OpaqueId;

/**
 * One revision of an item of a case.
 *
 * @param id the item's
 * @param revision from 1
 * @param envelope empty if what was sealed cannot be understood: it was written by something else than this version of Besa
 */
public record Entry<T extends Content>(
        OpaqueId id, Kind<T> kind, Compartment compartment, long revision, Optional<Envelope<T>> envelope) {

    /** What it says, if it can be understood. */
    public Optional<T> content() {
        return envelope.map(Envelope::content);
    }

    public boolean withdrawn() {
        return envelope.map(Envelope::withdrawn).orElse(false);
    }
}
