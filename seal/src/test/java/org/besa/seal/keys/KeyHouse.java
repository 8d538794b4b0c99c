package org.besa.seal.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;

/** Where a test keeps keys: a key directory, a file of wrapped keys beside it, and a place for the key backup. */
record KeyHouse(Path folder) {
    static final String PASSPHRASE = "correct horse battery staple";
    /** The least that is allowed; some tens of milliseconds. */
    static final StretchCost CHEAP = new StretchCost(19_456, 1);

    static final SecureRandom RANDOM = new SecureRandom();
    static final Crypto CRYPTO = new TinkCrypto(RANDOM);

    Path rootFolder() {
        return folder.resolve("roots");
    }

    Path keyFile() {
        return folder.resolve("wrapped-keys");
    }

    Path root(long epoch) {
        return rootFolder().resolve("root-" + epoch);
    }

    WrappedKeyFile store() {
        return new WrappedKeyFile(keyFile());
    }

    RootDirectory roots(String passphrase) {
        return RootDirectory.open(rootFolder(), passphrase.toCharArray(), CRYPTO);
    }

    KeyChain begin() {
        RootDirectory roots = RootDirectory.create(rootFolder(), PASSPHRASE.toCharArray(), CHEAP, CRYPTO);
        return KeyChain.begin(roots, store(), CRYPTO);
    }

    KeyChain unlock() {
        return KeyChain.unlock(roots(PASSPHRASE), store(), CRYPTO);
    }

    static OpaqueId id() {
        return OpaqueId.random(RANDOM);
    }

    static OfCase newCase() {
        return new OfCase(id(), id());
    }
}
