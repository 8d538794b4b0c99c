package org.besa.seal.keys;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.crypto.WrongPassphrase;
import org.besa.seal.keys.SealedRoot.Stretching;
import org.jspecify.annotations.Nullable;

/**
 * Roots in a folder: a file {@code root-<epoch>} each, sealed by the key into which a passphrase is stretched. The folder is ours alone
 * (0700), and so are its files (0600); there is nothing else in it, and no link.
 *
 * <p>Every file names the salt and the cost of its own passphrase. So the passphrase is changed by making the next root under the
 * new one, and at every moment one of the two opens the store.
 */
public final class RootDirectory implements Roots {
    /** The fewest characters of a new passphrase: whoever has the folder can guess for as long as they like. */
    public static final int SHORTEST_PASSPHRASE = 12;

    private final RootFolder files;
    private final Crypto crypto;
    /** The stretched passphrase by what stretched it: one key, or two while the passphrase changes. */
    private final Map<Stretching, Secret> stretched = new HashMap<>();
    /** How the passphrase for new roots is stretched; null when locked. */
    private @Nullable Stretching forNew;

    private RootDirectory(Path folder, Crypto crypto) {
        this.files = new RootFolder(folder);
        this.crypto = crypto;
    }

    /**
     * Begins a directory, still without a root: {@link KeyChain#begin} makes the first.
     *
     * @param folder made if it is not there; its parent must be there
     * @param passphrase the caller overwrites it
     * @throws KeyStoreFault if there are roots already, or the passphrase has fewer than {@value #SHORTEST_PASSPHRASE} characters
     */
    public static RootDirectory create(Path folder, char[] passphrase, StretchCost cost, Crypto crypto) {
        RootDirectory directory = new RootDirectory(folder, crypto);
        directory.refuseShort(passphrase);
        directory.files.make();
        if (!directory.files.roots().isEmpty()) {
            throw new KeyStoreFault(folder.toString(), "has roots already", "unlock it, or take an empty folder");
        }
        directory.take(passphrase, cost);
        return directory;
    }

    /**
     * Unlocks a directory. Damage is found before the passphrase is looked at. What is wrong with a passphrase makes no difference,
     * neither in words nor in work.
     *
     * @param passphrase the caller overwrites it
     * @throws KeyStoreFault if the folder is open to others, damaged, without a root, or has something else in it
     * @throws WrongPassphrase if it opens no root
     */
    public static RootDirectory open(Path folder, char[] passphrase, Crypto crypto) {
        RootDirectory directory = new RootDirectory(folder, crypto);
        SortedMap<Long, SealedRoot> roots = directory.files.roots();
        if (roots.isEmpty()) {
            throw new KeyStoreFault(
                    folder.toString(), "has no root", "restore the key backup, or begin if nothing was ever sealed");
        }
        directory.unlock(roots, passphrase);
        return directory;
    }

    private synchronized void unlock(SortedMap<Long, SealedRoot> roots, char[] passphrase) {
        Set<Stretching> opening = new HashSet<>();
        for (SealedRoot root : roots.values()) {
            Secret key = stretched.computeIfAbsent(
                    root.stretching(), how -> crypto.stretch(passphrase, how.salt(), how.cost()));
            if (opens(root, key)) {
                opening.add(root.stretching());
                forNew = root.stretching(); // that of the newest that opens
            }
        }
        forgetAllBut(opening);
        if (forNew == null) {
            throw new WrongPassphrase(files.folder().toString());
        }
    }

    private boolean opens(SealedRoot root, Secret key) {
        try {
            unseal(root, key).close();
            return true;
        } catch (NotOpened e) {
            return false;
        }
    }

    /**
     * Takes a new passphrase for all roots made from now on. The next rotation makes it the only one that opens; until then the old one does.
     *
     * @param passphrase the caller overwrites it
     * @throws KeyStoreFault if it has fewer than {@value #SHORTEST_PASSPHRASE} characters
     */
    public synchronized void changePassphrase(char[] passphrase, StretchCost cost) {
        unlocked();
        refuseShort(passphrase);
        take(passphrase, cost);
    }

    private void refuseShort(char[] passphrase) {
        if (Character.codePointCount(passphrase, 0, passphrase.length) < SHORTEST_PASSPHRASE) {
            throw new KeyStoreFault(
                    files.folder().toString(),
                    "so short a passphrase would not keep it",
                    "take " + SHORTEST_PASSPHRASE + " characters or more; six random words are good");
        }
    }

    private synchronized void take(char[] passphrase, StretchCost cost) {
        String salt = HexFormat.of().formatHex(crypto.random(Stretching.SALT_SIZE));
        Stretching how = new Stretching(salt, cost);
        stretched.put(how, crypto.stretch(passphrase, how.salt(), cost));
        forNew = how;
    }

    @Override
    public synchronized SortedSet<Long> epochs() {
        unlocked();
        return new TreeSet<>(files.roots().keySet());
    }

    @Override
    public synchronized void create(long epoch) {
        Stretching how = unlocked();
        if (files.has(epoch)) {
            throw new KeyStoreFault(
                    files.folder().toString(),
                    "has a root of epoch " + epoch + " already",
                    "unlock again, which clears up after a kill");
        }
        byte[] plain = new byte[0];
        try (Secret root = crypto.newKey()) {
            plain = root.copy();
            files.write(new SealedRoot(epoch, how, crypto.box(keyFor(how)).seal(plain, SealedRoot.context(epoch))));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public synchronized byte[] wrap(long epoch, Secret epochKey) {
        byte[] plain = epochKey.copy();
        try (Secret root = root(epoch)) {
            return crypto.box(root).seal(plain, ofEpochKey(epoch));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public synchronized Secret unwrap(long epoch, byte[] wrapped) {
        try (Secret root = root(epoch)) {
            return new Secret(crypto.box(root).open(wrapped, ofEpochKey(epoch), "the key of epoch " + epoch));
        }
    }

    private static Context ofEpochKey(long epoch) {
        return new Context("besa epoch key 1").with(epoch);
    }

    @Override
    public synchronized void destroyAllBut(long epoch) {
        Stretching current = unlocked();
        Stretching needed = sealed(epoch).stretching();
        files.destroyAllBut(epoch);
        forgetAllBut(new HashSet<>(List.of(needed, current)));
    }

    private void forgetAllBut(Set<Stretching> kept) {
        stretched.forEach((how, key) -> {
            if (!kept.contains(how)) {
                key.close();
            }
        });
        stretched.keySet().retainAll(kept);
    }

    /** The root of an epoch as it lies in the folder, for the key backup. */
    SealedRoot sealed(long epoch) {
        SealedRoot root = files.roots().get(epoch);
        if (root == null) {
            throw new KeyMissing("epoch " + epoch);
        }
        return root;
    }

    private Secret root(long epoch) {
        unlocked();
        SealedRoot root = sealed(epoch);
        return unseal(root, keyFor(root.stretching()));
    }

    private Secret unseal(SealedRoot root, Secret key) {
        return new Secret(crypto.box(key).open(root.bytes(), root.context(), "the root of epoch " + root.epoch()));
    }

    private Secret keyFor(Stretching how) {
        Secret key = stretched.get(how);
        if (key == null) {
            throw new WrongPassphrase(files.folder().toString());
        }
        return key;
    }

    private Stretching unlocked() {
        if (forNew == null) {
            throw new KeysLocked();
        }
        return forNew;
    }

    @Override
    public synchronized void close() {
        stretched.values().forEach(Secret::close);
        stretched.clear();
        forNew = null;
    }
}
