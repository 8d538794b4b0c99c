package org.besa.seal.keys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;

/**
 * The store of wrapped keys: a file, or tables of a database. It never sees a key. All its keys belong to one epoch, which it
 * knows; each change is atomic, excludes other changes, and survives a power cut when its method returns. Several nodes may share one
 * store. Faults of the place itself are {@link org.besa.seal.crypto.KeyStoreFault}s.
 */
public interface WrappedKeys {

    /** The current epoch; empty in a store that was never used. */
    Optional<Epoch> epoch();

    /** The keys of those of these owners that have one, all of the same epoch. */
    Map<KeyOwner, WrappedKey> find(Set<KeyOwner> owners);

    /** Everything, as of one moment; empty in a store that was never used. */
    Optional<StoredKeys> all();

    /**
     * Fills a store that was never used.
     *
     * @throws org.besa.seal.crypto.KeyStoreFault if it was used
     */
    void begin(StoredKeys first);

    /**
     * Adds keys that were wrapped in {@code epoch}: all or none.
     *
     * @return false if the epoch has passed; then nothing was added
     * @throws org.besa.seal.crypto.KeyStoreFault if an owner has a key already, its case was erased, or the case of a compartment has none
     */
    boolean add(long epoch, List<WrappedKey> keys);

    /**
     * Sets or lifts the legal hold of a case.
     *
     * @throws org.besa.seal.crypto.KeyMissing if the case has no key
     */
    void hold(OfCase owner, boolean held);

    /**
     * Removes the keys of these cases and of their compartments, and records that: all or nothing.
     *
     * @throws org.besa.seal.crypto.KeyMissing if a case has no key
     * @throws org.besa.seal.crypto.UnderLegalHold if a case is held
     */
    void erase(Set<OfCase> cases, Instant now);

    /** Marks all erasures of epochs before this one as effective, unless they are already. */
    void markEffective(long epoch, Instant now);

    /**
     * Puts the next epoch in place of the current one in one step: every key is replaced by what {@code rewrap} makes of it. When
     * {@code rewrap} throws, nothing has changed.
     *
     * @throws org.besa.seal.crypto.KeyStoreFault if the next epoch's number does not follow the current one
     */
    void replace(Epoch next, UnaryOperator<WrappedKey> rewrap);

    /**
     * Runs something that no other node may do at the same time: beginning, rotation, recovery, key backup. It may use the store, and enter here again. Never
     * one transaction around all of it: a rotation destroys the old root inside, so what a method of the store has changed must be durable, and seen
     * by every node, when that method returns.
     *
     * @return what {@code work} returned
     */
    <T> T exclusively(Supplier<T> work);
}
