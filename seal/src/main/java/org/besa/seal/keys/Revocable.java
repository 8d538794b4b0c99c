package org.besa.seal.keys;

import org.besa.seal.crypto.KeysLocked;
import org.jspecify.annotations.Nullable;

/** Something that holds a key, until it is taken back. */
final class Revocable<T> {
    private volatile @Nullable T thing;

    Revocable(T thing) {
        this.thing = thing;
    }

    /** @throws KeysLocked if it was taken back */
    T get() {
        T there = thing;
        if (there == null) {
            throw new KeysLocked();
        }
        return there;
    }

    void revoke() {
        thing = null;
    }
}
