package org.besa.seal.signin;

import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.StretchCost;
import org.besa.verify.text.Bytes;

/**
 * What is stored of a password. Each has a salt and a cost of its own, so that the cost can grow.
 *
 * @param salt {@value #SALT} random bytes
 * @param cost of one guess
 * @param result of Argon2id, 32 bytes
 */
public record PasswordHash(Bytes salt, StretchCost cost, Bytes result) {
    /** Bytes in a salt. */
    public static final int SALT = 16;

    /** @throws IllegalArgumentException if salt or result has another length */
    public PasswordHash {
        if (salt.size() != SALT || result.size() != Secret.SIZE) {
            throw new IllegalArgumentException("a password's hash is " + SALT + " bytes of salt and " + Secret.SIZE
                    + " of result, not " + salt.size() + " and " + result.size());
        }
    }
}
