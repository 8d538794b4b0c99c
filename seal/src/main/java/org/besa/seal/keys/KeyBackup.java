package org.besa.seal.keys;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.KeyOwner.OfLog;
import org.besa.seal.value.KeyOwner.OfOrganisation;

/**
 * The place of the key backup: one small file with the sealed root and all wrapped keys. There is one, the current one; each takes the place of
 * the one before, for that is what makes an erasure effective. Without the passphrase it opens nothing.
 */
public final class KeyBackup {
    private final PrivateFile file;
    private final RootDirectory roots;
    private final WrappedKeys store;

    /**
     * @param place the file, best on another disk than the keys; its folder must be there
     * @param roots unlocked
     */
    public KeyBackup(Path place, RootDirectory roots, WrappedKeys store) {
        this.file = new PrivateFile(place);
        this.roots = roots;
        this.store = store;
    }

    /**
     * Writes the current keys in place of what was there. Everything that was sealed before can be opened with it.
     *
     * @return the epoch that was written
     * @throws KeyStoreFault if the place cannot be written, or the backup there is newer than the store or has what the store lost; then it is still there
     */
    public long write() {
        return store.exclusively(() -> {
            StoredKeys stored =
                    store.all().orElseThrow(() -> fault("is not written, for there are no keys", "begin first"));
            Epoch epoch = stored.epoch();
            roots.unwrap(epoch.number(), epoch.wrappedKey()).close(); // what does not open must not replace what may
            if (file.exists()) {
                refuseToGoBack(BackedUpKeys.read(file.path()).stored(), stored);
            }
            new BackedUpKeys(roots.sealed(epoch.number()), stored).write(file);
            return epoch.number();
        });
    }

    private void refuseToGoBack(StoredKeys before, StoredKeys now) {
        if (before.epoch().number() > now.epoch().number()) {
            throw fault(
                    "is of epoch " + before.epoch().number() + ", and the store only of epoch "
                            + now.epoch().number(),
                    "the store is an old copy: restore this backup");
        }
        Set<OfCase> erased = new HashSet<>();
        now.erasures().forEach(erasure -> erased.add(erasure.of()));
        for (ErasureRecord erasure : before.erasures()) {
            if (!erased.contains(erasure.of())) {
                throw fault(
                        "knows that " + erasure.of().inWords() + " was erased, which the store does not",
                        "the store is an old copy: restore this backup");
            }
        }
        Set<KeyOwner> kept = new HashSet<>();
        now.keys().forEach(key -> kept.add(key.owner()));
        for (WrappedKey key : before.keys()) {
            if (!kept.contains(key.owner()) && !isErased(key.owner(), erased)) {
                throw fault(
                        "has the key of " + key.owner().inWords() + ", which the store lost without an erasure",
                        "restore this backup, or write to another place if it is another store's");
            }
        }
    }

    private static boolean isErased(KeyOwner owner, Set<OfCase> erased) {
        return switch (owner) {
            case OfCase of -> erased.contains(of);
            case OfCompartment of -> erased.contains(of.of());
            case OfOrganisation of -> false;
            case OfLog of -> false;
        };
    }

    private KeyStoreFault fault(String fault, String mend) {
        return new KeyStoreFault(file.path().toString(), fault, mend);
    }
}
