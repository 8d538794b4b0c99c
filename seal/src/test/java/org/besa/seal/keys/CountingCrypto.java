package org.besa.seal.keys;

import java.util.concurrent.atomic.AtomicInteger;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;
import org.besa.seal.crypto.StretchCost;

/** The real provider; counts how often a passphrase is stretched. */
record CountingCrypto(Crypto crypto, AtomicInteger stretched) implements Crypto {
    @Override
    public Secret newKey() {
        return crypto.newKey();
    }

    @Override
    public byte[] random(int length) {
        return crypto.random(length);
    }

    @Override
    public Secret derive(Secret from, String purpose) {
        return crypto.derive(from, purpose);
    }

    @Override
    public Secret stretch(char[] passphrase, byte[] salt, StretchCost cost) {
        stretched.incrementAndGet();
        return crypto.stretch(passphrase, salt, cost);
    }

    @Override
    public Box box(Secret key) {
        return crypto.box(key);
    }

    @Override
    public Streams streams(Secret key) {
        return crypto.streams(key);
    }
}
