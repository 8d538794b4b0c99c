package org.besa.seal.keys;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.besa.seal.keys.ErasureRecord.State;
import org.besa.seal.value.KeyOwner.OfCase;

/**
 * Erases cases by destroying a key above theirs: scheduled (the keys are removed), rotated, key backup replaced, effective. Whoever has kept an old key
 * backup, and knows its passphrase, can still open what was erased since.
 */
public final class Erasure {
    private final WrappedKeys store;
    private final Rotation rotation;
    private final KeyBackup backup;
    private final Clock clock;

    /** All on the same store. */
    public Erasure(WrappedKeys store, Rotation rotation, KeyBackup backup, Clock clock) {
        this.store = store;
        this.rotation = rotation;
        this.backup = backup;
        this.clock = clock;
    }

    /** Forbids the erasure of a case, or allows it again. */
    public void hold(OfCase of, boolean held) {
        store.hold(of, held);
    }

    /**
     * Removes the keys of these cases and of their compartments: all or nothing. From now on nobody opens them here.
     *
     * @throws org.besa.seal.crypto.UnderLegalHold if one is held
     * @throws org.besa.seal.crypto.KeyMissing if one has no key
     */
    public void schedule(Set<OfCase> cases) {
        store.erase(cases, clock.instant());
    }

    /**
     * Makes all scheduled erasures effective with one rotation. After a fault or a kill, do it again. Without any, nothing happens.
     *
     * @throws org.besa.seal.crypto.KeyStoreFault if keys cannot be rotated or backed up; the erasures are scheduled as before
     */
    public void complete() {
        if (records().stream().anyMatch(record -> record.state() == State.SCHEDULED)) {
            rotation.run();
            store.markEffective(backup.write(), clock.instant());
        }
    }

    /** All erasures, with the state of each. */
    public List<ErasureRecord> records() {
        return store.all().map(StoredKeys::erasures).orElse(List.of());
    }
}
