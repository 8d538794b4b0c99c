package org.besa.seal.keys;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.WrongPassphrase;
import org.jspecify.annotations.Nullable;

/** The epochs of a store, of which one is open: the store's own, as far as this node knows. */
final class Epochs {
    private static final String STORE = "the store of wrapped keys";
    private static final String RESTORE = "restore the current key backup";

    /** An epoch and its key. */
    record Open(Epoch epoch, WrappingKey key) {}

    private final Roots roots;
    private final WrappedKeys store;
    private final RevocableCrypto crypto;
    private boolean locked;
    /** Null before the first, and after the last. */
    private volatile @Nullable Open open;

    Epochs(Roots roots, WrappedKeys store, Crypto crypto) {
        this.roots = roots;
        this.store = store;
        this.crypto = new RevocableCrypto(crypto);
    }

    /** The one that is open. */
    Open open() {
        Open now = open;
        if (now == null) {
            throw new KeysLocked();
        }
        return now;
    }

    Roots roots() {
        return roots;
    }

    WrappedKeys store() {
        return store;
    }

    /** What it makes is taken back when this is locked. */
    RevocableCrypto crypto() {
        return crypto;
    }

    /** Makes the first epoch of a store that was never used. A root that a killed beginning left is taken, not replaced. */
    Open begin() {
        if (store.epoch().isPresent()) {
            throw new KeyStoreFault(STORE, "was begun already", "unlock it");
        }
        SortedSet<Long> rooted = roots.epochs();
        if (rooted.isEmpty()) {
            roots.create(1);
        } else if (!rooted.equals(Set.of(1L))) {
            throw new KeyStoreFault(STORE, "is empty, but there are roots of epochs " + rooted, RESTORE);
        }
        try (Secret key = crypto.newKey()) {
            store.begin(new StoredKeys(new Epoch(1, roots.wrap(1, key)), List.of(), List.of()));
        }
        return recover();
    }

    /**
     * Opens the store's epoch, and only then destroys what a killed rotation left: the root before, or the root after. Only inside {@link
     * WrappedKeys#exclusively}.
     */
    Open recover() {
        Epoch epoch = stored();
        Open opened = open(epoch);
        for (long rooted : roots.epochs()) {
            if (Math.abs(rooted - epoch.number()) > 1) {
                throw new KeyStoreFault(
                        STORE,
                        "is of epoch " + epoch.number() + ", which cannot be, for there is a root of epoch " + rooted,
                        "do not use either: " + RESTORE);
            }
        }
        roots.destroyAllBut(epoch.number());
        return opened;
    }

    /**
     * Follows the store into another epoch.
     *
     * @param known the epoch that the caller met something strange in
     * @return false if that is still the store's epoch
     * @throws KeyStoreFault if the store's epoch cannot be opened; then this is locked
     */
    boolean follow(Open known) {
        Epoch epoch = stored();
        if (epoch.sameAs(known.epoch())) {
            return false;
        }
        try {
            open(epoch);
            return true;
        } catch (KeyStoreFault | WrongPassphrase e) {
            lock();
            throw e;
        }
    }

    private Epoch stored() {
        return store.epoch()
                .orElseThrow(() -> new KeyStoreFault(STORE, "was never used", "begin, or restore the key backup"));
    }

    private Open open(Epoch epoch) {
        try (Secret key = roots.unwrap(epoch.number(), epoch.wrappedKey())) {
            return become(new Open(epoch, WrappingKey.ofEpoch(epoch.number(), key, crypto)));
        } catch (KeyMissing e) {
            throw new KeyStoreFault(
                    STORE,
                    "is of epoch " + epoch.number() + ", whose root is not here (there are " + roots.epochs() + ")",
                    "it may be an old copy: " + RESTORE,
                    e);
        } catch (NotOpened e) {
            throw new KeyStoreFault(
                    STORE, "and the root of epoch " + epoch.number() + " do not belong together", RESTORE, e);
        }
    }

    private synchronized Open become(Open next) {
        if (locked) {
            throw new KeysLocked();
        }
        open = next;
        return next;
    }

    synchronized void lock() {
        locked = true;
        open = null;
        crypto.revoke();
        roots.close();
    }
}
