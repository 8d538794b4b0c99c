package org.besa.seal.signin;

import java.security.MessageDigest;
import java.util.Arrays;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.StretchCost;
import org.besa.verify.text.Bytes;

/** Makes and checks the hashes of passwords: each costs one run of Argon2id. */
public final class PasswordHashing {
    private final Crypto crypto;

    /** @param crypto stretches, and gives the salts */
    public PasswordHashing(Crypto crypto) {
        this.crypto = crypto;
    }

    /**
     * A hash with a new salt.
     *
     * @param password its characters; the caller overwrites them
     */
    public PasswordHash hash(char[] password, StretchCost cost) {
        byte[] salt = crypto.random(PasswordHash.SALT);
        byte[] result = stretch(password, salt, cost);
        try {
            return new PasswordHash(Bytes.of(salt), cost, Bytes.of(result));
        } finally {
            Arrays.fill(result, (byte) 0);
        }
    }

    /** Whether the hash is of this password. Takes as long whatever differs. */
    public boolean matches(char[] password, PasswordHash hash) {
        byte[] result = stretch(password, hash.salt().toArray(), hash.cost());
        try {
            return MessageDigest.isEqual(result, hash.result().toArray());
        } finally {
            Arrays.fill(result, (byte) 0);
        }
    }

    /** A hash of no password that anybody knows: checked in place of one that is missing, so that the work is the same. */
    public PasswordHash ofNobody(StretchCost cost) {
        return new PasswordHash(Bytes.of(crypto.random(PasswordHash.SALT)), cost, Bytes.of(crypto.random(Secret.SIZE)));
    }

    private byte[] stretch(char[] password, byte[] salt, StretchCost cost) {
        try (Secret stretched = crypto.stretch(password, salt, cost)) {
            return stretched.copy();
        }
    }
}
