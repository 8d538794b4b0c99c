package org.besa.app.vault;

import java.util.concurrent.atomic.AtomicReference;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.keys.KeyChain;
import org.jspecify.annotations.Nullable;

/** The key chain of this node while it is unlocked. Starts locked. */
public final class OpenKeys {
    private final AtomicReference<@Nullable KeyChain> open = new AtomicReference<>();

    /**
     * From now on it is unlocked.
     *
     * @param chain closed when this is locked
     * @throws IllegalStateException if it is unlocked already; then {@code chain} is locked
     */
    public void unlock(KeyChain chain) {
        if (!open.compareAndSet(null, chain)) {
            chain.lock();
            throw new IllegalStateException("the keys are unlocked already");
        }
    }

    /** Whether it is unlocked at this moment. */
    public boolean areUnlocked() {
        return open.get() != null;
    }

    /**
     * The chain.
     *
     * @throws KeysLocked if it is locked
     */
    public KeyChain chain() {
        KeyChain chain = open.get();
        if (chain == null) {
            throw new KeysLocked();
        }
        return chain;
    }

    /** Takes all keys back that were given out. Locking twice is the same as once. */
    public void lock() {
        KeyChain chain = open.getAndSet(null);
        if (chain != null) {
            chain.lock();
        }
    }
}
