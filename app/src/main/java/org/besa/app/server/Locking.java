package org.besa.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.audit.Sequencing;
import org.besa.app.vault.OpenKeys;
import org.besa.seal.audit.LogSigning;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.keys.RootDirectory;
import org.besa.seal.keys.WrappedKeys;
import org.besa.seal.value.KeyOwner.OfLog;

/** Unlocks the server, once. Locking is ending: the keys are taken back, and the process goes. */
final class Locking {
    private final ServerHome home;
    private final OfLog log;
    private final WrappedKeys store;
    private final OpenKeys keys;
    private final Sequencing sequencing;
    private final Crypto crypto;

    Locking(ServerHome home, OfLog log, WrappedKeys store, OpenKeys keys, Sequencing sequencing, Crypto crypto) {
        this.home = home;
        this.log = log;
        this.store = store;
        this.keys = keys;
        this.sequencing = sequencing;
        this.crypto = crypto;
    }

    boolean isUnlocked() {
        return keys.areUnlocked();
    }

    /** Whether nothing was ever sealed here: then the first passphrase becomes the passphrase. */
    boolean isNew() {
        return store.epoch().isEmpty() && !hasRoots();
    }

    /**
     * Unlocks, or for the first time takes the passphrase.
     *
     * @param passphrase the caller overwrites it
     * @throws org.besa.seal.crypto.SealFault if it is wrong, or keys and database do not belong together
     * @throws org.besa.seal.audit.LogRefused if the audit log must not be extended as things are; then it stays locked
     * @throws ServerFault if it is unlocked already
     */
    synchronized void unlock(char[] passphrase) {
        if (isUnlocked()) {
            throw new ServerFault("the server", "is unlocked already", "nothing needs to be done");
        }
        KeyChain chain = opened(passphrase);
        try {
            if (chain.keys(Set.of(log)).isEmpty()) {
                chain.newKey(log);
            }
            sequencing.begin(new LogSigning(log.name(), chain.seed(log)));
        } catch (RuntimeException e) {
            chain.lock();
            throw e;
        }
        keys.unlock(chain);
    }

    private KeyChain opened(char[] passphrase) {
        RootDirectory roots = hasRoots()
                ? RootDirectory.open(home.keys(), passphrase, crypto)
                : RootDirectory.create(home.keys(), passphrase, StretchCost.recommended(), crypto);
        return store.epoch().isPresent() ? KeyChain.unlock(roots, store, crypto) : KeyChain.begin(roots, store, crypto);
    }

    private boolean hasRoots() {
        Path folder = home.keys();
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> roots = Files.list(folder)) {
            return roots.findAny().isPresent();
        } catch (IOException e) {
            throw new ServerFault(folder.toString(), "cannot be read", "chmod 700 " + folder, e);
        }
    }

    /** Takes all keys back. */
    void lock() {
        sequencing.close();
        keys.lock();
    }
}
