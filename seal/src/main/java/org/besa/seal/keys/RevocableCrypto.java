package org.besa.seal.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;
import org.besa.seal.crypto.StretchCost;

/**
 * A provider whose boxes and streams can all be taken back at once: after {@link #revoke} they refuse, and nothing that this provider ever gave
 * out holds a key. What nobody uses any more, it forgets. Safe for use by several threads.
 */
final class RevocableCrypto implements Crypto {
    private final Crypto crypto;
    private final Set<Revocable<?>> given = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Secret> lent = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean revoked;

    RevocableCrypto(Crypto crypto) {
        this.crypto = crypto;
    }

    /** Takes back everything, for good. */
    synchronized void revoke() {
        revoked = true;
        given.forEach(Revocable::revoke);
        given.clear();
        lent.forEach(Secret::close);
        lent.clear();
    }

    /** A derived key for somebody who keeps it; closed by {@link #revoke}. */
    synchronized Secret lend(Secret from, String purpose) {
        if (revoked) {
            throw new KeysLocked();
        }
        Secret derived = crypto.derive(from, purpose);
        lent.add(derived);
        return derived;
    }

    private synchronized <T> Revocable<T> give(T thing) {
        if (revoked) {
            throw new KeysLocked();
        }
        Revocable<T> revocable = new Revocable<>(thing);
        given.add(revocable);
        return revocable;
    }

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
        return crypto.stretch(passphrase, salt, cost);
    }

    @Override
    public Box box(Secret key) {
        return new RevocableBox(give(crypto.box(key)));
    }

    @Override
    public Streams streams(Secret key) {
        return new RevocableStreams(give(crypto.streams(key)));
    }

    private record RevocableBox(Revocable<Box> box) implements Box {
        @Override
        public byte[] seal(byte[] plaintext, Context context) {
            return box.get().seal(plaintext, context);
        }

        @Override
        public byte[] open(byte[] sealed, Context context, String what) {
            return box.get().open(sealed, context, what);
        }
    }

    /** Its streams are revocable too: each holds a key of its own. */
    private final class RevocableStreams implements Streams {
        private final Revocable<Streams> streams;

        RevocableStreams(Revocable<Streams> streams) {
            this.streams = streams;
        }

        @Override
        public OutputStream sealing(OutputStream sealed, Context context) throws IOException {
            return new RevocableOutput(give(streams.get().sealing(sealed, context)), sealed);
        }

        @Override
        public InputStream opening(InputStream sealed, Context context, String what) throws IOException {
            return new RevocableInput(give(streams.get().opening(sealed, context, what)), sealed);
        }
    }
}
