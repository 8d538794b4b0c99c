package org.besa.seal;

import java.util.concurrent.atomic.AtomicInteger;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;
import org.besa.seal.crypto.StretchCost;

/** A real provider; counts the keys it makes or derives, how often a password is stretched, and how many at the same
 * time at most. */
public final class CountingCrypto implements Crypto {
    private final Crypto crypto;
    private final AtomicInteger stretched = new AtomicInteger();
    private final AtomicInteger derived = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** @param crypto does the work */
    public CountingCrypto(Crypto crypto) {
        this.crypto = crypto;
    }

    /** How often, so far. */
    public int stretched() {
        return stretched.get();
    }

    /** How many keys were made or derived so far. */
    public int derived() {
        return derived.get();
    }

    /** How many ran at the same time at most. */
    public int mostAtOnce() {
        return most.get();
    }

    @Override
    public Secret newKey() {
        derived.incrementAndGet();
        return crypto.newKey();
    }

    @Override
    public byte[] random(int length) {
        return crypto.random(length);
    }

    @Override
    public Secret derive(Secret from, String purpose) {
        derived.incrementAndGet();
        return crypto.derive(from, purpose);
    }

    @Override
    public Secret stretch(char[] passphrase, byte[] salt, StretchCost cost) {
        stretched.incrementAndGet();
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            return crypto.stretch(passphrase, salt, cost);
        } finally {
            running.decrementAndGet();
        }
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
