package org.besa.seal.keys;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;

/**
 * The store of wrapped keys: a file, or tables of a database. It never sees a key. All its keys belong to one epoch, which it
 * knows; each change is atomic and survives a power cut when its method returns.
 */
public interface WrappedKeys {

    /** The current epoch; empty in a store that was never used. */
    Optional<Epoch> epoch();

    /** The key of an owner, if it is there. */
    Optional<WrappedKey> find(KeyOwner owner);

    /** All keys, for rotation and key backup. The consumer must not change the store. */
    void forEach(Consumer<WrappedKey> consumer);

    /**
     * Adds keys that were wrapped in {@code epoch}: all or none.
     *
     * @throws org.besa.seal.crypto.KeyStoreFault if the epoch has passed, or an owner has a key already
     */
    void add(long epoch, List<WrappedKey> keys);

    /** Sets or lifts the legal hold of a case and its compartments. */
    void hold(OfCase owner, boolean held);

    /** Removes the keys of these cases and of their compartments: all or none. */
    void remove(Set<OfCase> owners);

    /**
     * Puts the next epoch in place of the current one in one step: every key is replaced by what {@code rewrap} makes of it.
     *
     * @throws org.besa.seal.crypto.KeyStoreFault if the next epoch's number does not follow the current one
     */
    void replace(Epoch next, UnaryOperator<WrappedKey> rewrap);

    /** Runs something that no other node may do at the same time (rotation, recovery). */
    void exclusively(Runnable work);
}
