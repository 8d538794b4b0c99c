package org.besa.seal.crypto.tink;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/**
 * Tink keeps two ciphers per thread for XAES-256-GCM, and each keeps its last key as long as the thread lives. Opening nothing under a key of
 * zeros puts that one in its place, and the JDK overwrites what was there. Opening, since sealing would ask for a new nonce each time.
 */
final class ThreadCiphers {
    private static final byte[] NOTHING = {};

    private final Aead zeros;
    private final byte[] sealedNothing;

    /** @param zeros seals under the key of zeros */
    ThreadCiphers(Aead zeros) throws GeneralSecurityException {
        this.zeros = zeros;
        this.sealedNothing = zeros.encrypt(NOTHING, NOTHING);
    }

    /** From now on no cipher of this thread keeps a key. */
    void forgetKeys() {
        try {
            zeros.decrypt(sealedNothing, NOTHING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed here opens here", e);
        }
    }
}
