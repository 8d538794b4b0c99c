package org.besa.seal.crypto.tink;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/**
 * Tink keeps two ciphers per thread for XAES-256-GCM, and each keeps its last key as long as the thread lives. Sealing nothing under a key of
 * zeros puts that one in its place, and the JDK overwrites what was there. Opening something would be quicker and is not enough: the JDK also keeps
 * the last key that sealed, to refuse a nonce twice, until another one seals.
 *
 * @param zeros seals under the key of zeros
 */
record ThreadCiphers(Aead zeros) {
    private static final byte[] NOTHING = {};

    /** From now on no cipher of this thread keeps a key. */
    void forgetKeys() {
        try {
            zeros.encrypt(NOTHING, NOTHING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing cannot fail on nothing", e);
        }
    }
}
