package org.besa.seal.heap;

import java.util.Arrays;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;
import org.besa.seal.crypto.StretchCost;

/**
 * The real provider, with a tap: each key that is made, unwrapped or used goes to the parent process, and keeps none itself.
 *
 * @param forms holds the forms of each
 */
record TappedCrypto(Crypto crypto, Pipe pipe, HeldForms forms) implements Crypto {

    private Secret tapped(String what, Secret key) {
        byte[] bytes = key.copy();
        pipe.send(what, bytes);
        forms.hold(bytes);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    @Override
    public Secret newKey() {
        return tapped("new", crypto.newKey());
    }

    @Override
    public byte[] random(int length) {
        return crypto.random(length);
    }

    @Override
    public Secret derive(Secret from, String purpose) {
        return tapped("derived for " + purpose, crypto.derive(tapped("derived from", from), purpose));
    }

    @Override
    public Secret stretch(char[] passphrase, byte[] salt, StretchCost cost) {
        return tapped("stretched", crypto.stretch(passphrase, salt, cost));
    }

    @Override
    public Box box(Secret key) {
        return crypto.box(tapped("used for a box", key));
    }

    @Override
    public Streams streams(Secret key) {
        return crypto.streams(tapped("used for streams", key));
    }
}
