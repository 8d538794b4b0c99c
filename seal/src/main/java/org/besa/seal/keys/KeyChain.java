package org.besa.seal.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.Secret;
import org.besa.seal.keys.Epochs.Open;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.SealingKey;

/**
 * The open key chain of one node: gives out the keys of owners, and takes all of them back when it is locked. It looks into the store each
 * time, so what another node erased is gone here too. When another node has rotated, it follows; if it cannot, it locks. Safe for use
 * by several threads.
 */
public final class KeyChain implements AutoCloseable {
    private static final String LOG_SEED = "besa log seed 1";

    private final Epochs epochs;

    private KeyChain(Epochs epochs) {
        this.epochs = epochs;
    }

    /**
     * First use: makes the first epoch. After a kill, call it again with the directory unlocked.
     *
     * @param roots unlocked; closed when the chain is locked, or when this fails
     * @throws org.besa.seal.crypto.KeyStoreFault if the store was used, or there are roots of an earlier use
     */
    public static KeyChain begin(Roots roots, WrappedKeys store, Crypto crypto) {
        Epochs epochs = new Epochs(roots, store, crypto);
        return enter(epochs, epochs::begin);
    }

    /**
     * Opens the chain, and clears up what a killed rotation left.
     *
     * @param roots unlocked; closed when the chain is locked, or when this fails
     * @throws org.besa.seal.crypto.KeyStoreFault if store and roots do not belong together
     * @throws org.besa.seal.crypto.WrongPassphrase if the roots were unlocked with a passphrase that has been changed since
     */
    public static KeyChain unlock(Roots roots, WrappedKeys store, Crypto crypto) {
        Epochs epochs = new Epochs(roots, store, crypto);
        return enter(epochs, epochs::recover);
    }

    private static KeyChain enter(Epochs epochs, Supplier<Open> opening) {
        try {
            epochs.store().exclusively(opening);
            return new KeyChain(epochs);
        } catch (RuntimeException e) {
            epochs.lock();
            throw e;
        }
    }

    /**
     * The key of an owner, opened.
     *
     * @throws KeyMissing if the owner has none (any more)
     * @throws NotOpened if the stored key was changed, or moved here from another owner or epoch
     * @throws org.besa.seal.crypto.KeysLocked if the chain is locked
     */
    public SealingKey key(KeyOwner owner) {
        SealingKey key = keys(Set.of(owner)).get(owner);
        if (key == null) {
            throw new KeyMissing(owner.inWords());
        }
        return key;
    }

    /** The keys of those of these owners that have one, opened; in one go, which is much faster than one by one. */
    public Map<KeyOwner, SealingKey> keys(Set<? extends KeyOwner> owners) {
        return unwrapped(owners, (owner, key) -> new SealingKey(owner, key, epochs.crypto()));
    }

    /**
     * The seed of the Ed25519 key (RFC 8032, section 5.1.5) that signs a log's checkpoints. It is closed when the chain is locked, if the caller has not
     * closed it before.
     *
     * @throws KeyMissing if the log has no key
     */
    public Secret seed(OfLog log) {
        Secret seed = unwrapped(Set.of(log), (owner, key) -> epochs.crypto().lend(key, LOG_SEED))
                .get(log);
        if (seed == null) {
            throw new KeyMissing(log.inWords());
        }
        return seed;
    }

    /**
     * Makes the key of an owner.
     *
     * @throws org.besa.seal.crypto.KeyStoreFault if the owner has one, or was erased
     * @throws KeyMissing if it is a compartment of a case that has no key
     */
    public SealingKey newKey(KeyOwner owner) {
        newKeys(Set.of(owner));
        return key(owner);
    }

    /** Makes keys of several owners, all or none; a case and its compartments may come together. Refuses as {@link #newKey}. */
    public void newKeys(Set<? extends KeyOwner> owners) {
        Map<KeyOwner, Secret> made = new HashMap<>();
        try {
            owners.forEach(owner -> made.put(owner, epochs.crypto().newKey()));
            inEpoch(epoch -> {
                Set<KeyOwner> cases = withCases(owners);
                cases.removeAll(made.keySet());
                Map<KeyOwner, WrappedKey> above = epochs.store().find(cases);
                List<WrappedKey> wrapped = new ArrayList<>();
                made.forEach((owner, key) -> wrapped.add(wrapped(owner, key, made, above, epoch)));
                return epochs.store().add(epoch.epoch().number(), wrapped) ? Optional.of(wrapped) : Optional.empty();
            });
        } finally {
            made.values().forEach(Secret::close);
        }
    }

    private WrappedKey wrapped(
            KeyOwner owner, Secret key, Map<KeyOwner, Secret> made, Map<KeyOwner, WrappedKey> above, Open epoch) {
        if (!(owner instanceof OfCompartment of)) {
            return epoch.key().wrap(owner, key);
        }
        Secret ofCase = made.get(of.of());
        try (Secret caseKey = ofCase == null ? caseKey(of.of(), above, epoch) : new Secret(ofCase.copy())) {
            return WrappingKey.ofCase(caseKey, epochs.crypto()).wrap(owner, key);
        }
    }

    private <T> Map<KeyOwner, T> unwrapped(Set<? extends KeyOwner> owners, BiFunction<KeyOwner, Secret, T> use) {
        return inEpoch(epoch -> {
            Map<KeyOwner, WrappedKey> stored = epochs.store().find(withCases(owners));
            Map<KeyOwner, T> unwrapped = new HashMap<>();
            for (KeyOwner owner : owners) {
                WrappedKey wrapped = stored.get(owner);
                if (wrapped != null) {
                    try (Secret key = unwrap(wrapped, stored, epoch)) {
                        unwrapped.put(owner, use.apply(owner, key));
                    }
                }
            }
            return Optional.of(unwrapped);
        });
    }

    private Secret unwrap(WrappedKey wrapped, Map<KeyOwner, WrappedKey> stored, Open epoch) {
        if (!(wrapped.owner() instanceof OfCompartment of)) {
            return epoch.key().unwrap(wrapped);
        }
        try (Secret caseKey = caseKey(of.of(), stored, epoch)) {
            return WrappingKey.ofCase(caseKey, epochs.crypto()).unwrap(wrapped);
        }
    }

    private static Secret caseKey(OfCase of, Map<KeyOwner, WrappedKey> stored, Open epoch) {
        WrappedKey wrapped = stored.get(of);
        if (wrapped == null) {
            throw new KeyMissing(of.inWords());
        }
        return epoch.key().unwrap(wrapped);
    }

    private static Set<KeyOwner> withCases(Set<? extends KeyOwner> owners) {
        Set<KeyOwner> all = new HashSet<>(owners);
        owners.forEach(owner -> {
            if (owner instanceof OfCompartment of) {
                all.add(of.of());
            }
        });
        return all;
    }

    /** Does something in the store's epoch; again in the next one, when another node rotated meanwhile. */
    private <T> T inEpoch(Function<Open, Optional<T>> work) {
        while (true) {
            Open epoch = epochs.open();
            try {
                Optional<T> done = work.apply(epoch);
                if (done.isPresent()) {
                    return done.get();
                }
                epochs.follow(epoch);
            } catch (NotOpened e) {
                if (!epochs.follow(epoch)) {
                    throw e;
                }
            }
        }
    }

    /** For rotation. */
    Epochs epochs() {
        return epochs;
    }

    /**
     * Locks, for good: what this chain ever gave out refuses with {@link org.besa.seal.crypto.KeysLocked}, and nothing that can be reached holds a key. Another
     * chain can be unlocked.
     */
    public void lock() {
        epochs.lock();
    }

    /** The same as {@link #lock}. */
    @Override
    public void close() {
        lock();
    }
}
