package org.besa.seal.keys;

import java.util.Arrays;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.value.KeyOwner;

/** Wraps the keys that lie directly under another: those under the epoch's, or those of the compartments under their case's. */
final class WrappingKey {
    private static final String PURPOSE = "besa wrapping 1";

    private final Box box;
    private final String above;

    private WrappingKey(Secret key, String above, Crypto crypto) {
        this.above = above;
        try (Secret derived = crypto.derive(key, PURPOSE)) {
            this.box = crypto.box(derived);
        }
    }

    /** For the keys directly under an epoch's. The caller closes {@code key}. */
    static WrappingKey ofEpoch(long epoch, Secret key, Crypto crypto) {
        return new WrappingKey(key, "epoch " + epoch, crypto);
    }

    /** For the keys of a case's compartments. The caller closes {@code key}. */
    static WrappingKey ofCase(Secret key, Crypto crypto) {
        return new WrappingKey(key, "case", crypto);
    }

    WrappedKey wrap(KeyOwner owner, Secret key) {
        byte[] plain = key.copy();
        try {
            return new WrappedKey(owner, box.seal(plain, context(owner)), false);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws org.besa.seal.crypto.NotOpened if it is not a key of that owner, wrapped here */
    Secret unwrap(WrappedKey key) {
        KeyOwner owner = key.owner();
        return new Secret(box.open(key.bytes(), context(owner), "the key of " + owner.inWords()));
    }

    /** A compartment's owner names its case too. */
    private Context context(KeyOwner owner) {
        return owner.in(new Context("besa key 1").with(above));
    }
}
