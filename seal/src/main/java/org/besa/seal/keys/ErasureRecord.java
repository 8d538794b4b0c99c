package org.besa.seal.keys;

import java.time.Instant;
import java.util.Optional;
import org.besa.seal.value.KeyOwner.OfCase;

/**
 * What is known about the erasure of a case. It stays for good: a case's id never gets a key again.
 *
 * @param of the case
 * @param epoch the epoch in which its keys were removed; they are unreadable once its root is destroyed
 * @param scheduled when they were removed
 * @param effective when the key backup had been replaced after that; empty before
 */
public record ErasureRecord(OfCase of, long epoch, Instant scheduled, Optional<Instant> effective) {

    /** How far an erasure has come. */
    public enum State {
        /** The keys are removed; whoever has the disk or the key backup, and the passphrase, can still find them. */
        SCHEDULED,
        /** The root above the keys is destroyed, in the key backup too. */
        EFFECTIVE
    }

    /** How far it has come. */
    public State state() {
        return effective.isPresent() ? State.EFFECTIVE : State.SCHEDULED;
    }

    /** Since when it is in its {@link #state}. */
    public Instant since() {
        return effective.orElse(scheduled);
    }

    /** The same erasure, effective from {@code now}. */
    ErasureRecord effectiveFrom(Instant now) {
        return new ErasureRecord(of, epoch, scheduled, Optional.of(now));
    }
}
