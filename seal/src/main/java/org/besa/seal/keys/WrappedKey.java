package org.besa.seal.keys;

import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;

/**
 * A key as it is stored: sealed by the key above it, which is the epoch key, or for a compartment the case's key.
 *
 * @param owner whose it is
 * @param bytes the sealed key
 * @param held whether a legal hold forbids its erasure; only a case's key can be held, and its compartments with it
 */
public record WrappedKey(KeyOwner owner, byte[] bytes, boolean held) {

    /** Checks who is held. */
    public WrappedKey {
        if (held && !(owner instanceof OfCase)) {
            throw new IllegalArgumentException("a legal hold lies on a case, not on " + owner.inWords());
        }
    }

    /** Whether it lies under its case's key, and not directly under the epoch's. */
    boolean liesUnderCase() {
        return owner instanceof OfCompartment;
    }

    /** The same key of the same owner, wrapped anew. */
    WrappedKey rewrapped(byte[] anew) {
        return new WrappedKey(owner, anew, held);
    }
}
