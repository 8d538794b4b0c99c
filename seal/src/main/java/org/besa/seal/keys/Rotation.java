package org.besa.seal.keys;

import java.util.function.Consumer;
import org.besa.seal.crypto.Secret;

/**
 * Replaces the root and the epoch key, so that what was wrapped before and was removed since can never be unwrapped again. Killed between any
 * two steps, it leaves a store that opens; the next rotation or unlocking clears up.
 */
public final class Rotation {

    /** What has just been done. */
    public enum Step {
        /** No other node rotates. */
        ALONE,
        /** Only the root of the store's epoch is left, and it opens. */
        CLEARED_UP,
        /** The next root is on the disk. */
        ROOT_MADE,
        /** The store is in the next epoch. */
        KEYS_REWRAPPED,
        /** The old root is gone. */
        OLD_ROOT_DESTROYED
    }

    private final Epochs epochs;
    private final Consumer<Step> progress;

    /** @param progress told after each step */
    public Rotation(KeyChain chain, Consumer<Step> progress) {
        this.epochs = chain.epochs();
        this.progress = progress;
    }

    /**
     * Rotates.
     *
     * @return the number of the new epoch
     * @throws org.besa.seal.crypto.KeyStoreFault if a place where keys are kept refuses; the store opens as before or as after
     * @throws org.besa.seal.crypto.NotOpened if a stored key was changed: it must be put right first, for it could not be wrapped anew
     */
    public long run() {
        return epochs.store().exclusively(() -> {
            progress.accept(Step.ALONE);
            Epochs.Open old = epochs.recover();
            progress.accept(Step.CLEARED_UP);
            rotate(old);
            Epochs.Open next = epochs.recover(); // only when the new root opens is the old one destroyed
            progress.accept(Step.OLD_ROOT_DESTROYED);
            return next.epoch().number();
        });
    }

    private void rotate(Epochs.Open old) {
        long number = old.epoch().number() + 1;
        epochs.roots().create(number);
        progress.accept(Step.ROOT_MADE);
        try (Secret key = epochs.crypto().newKey()) {
            Epoch next = new Epoch(number, epochs.roots().wrap(number, key));
            WrappingKey wrapping = WrappingKey.ofEpoch(number, key, epochs.crypto());
            epochs.store().replace(next, wrapped -> rewrap(wrapped, old.key(), wrapping));
        }
        progress.accept(Step.KEYS_REWRAPPED);
    }

    private static WrappedKey rewrap(WrappedKey wrapped, WrappingKey from, WrappingKey to) {
        if (wrapped.liesUnderCase()) {
            return wrapped;
        }
        try (Secret key = from.unwrap(wrapped)) {
            return wrapped.rewrapped(to.wrap(wrapped.owner(), key).bytes());
        }
    }
}
