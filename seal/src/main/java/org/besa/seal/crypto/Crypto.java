package org.besa.seal.crypto;

/** What Besa asks of a provider of cryptography; docs/cryptography.md lists algorithm, parameters and reason of each. */
public interface Crypto {

    /** A new random key. */
    Secret newKey();

    /** {@code length} random bytes, from the same source as keys. */
    byte[] random(int length);

    /**
     * A key for one purpose, derived from another by HKDF-SHA-256 (RFC 5869) without salt.
     *
     * @param purpose distinguishes the keys that come from one: "besa values 1"
     */
    Secret derive(Secret from, String purpose);

    /**
     * A key from a passphrase by Argon2id (RFC 9106). Slow on purpose.
     *
     * @param passphrase its characters, encoded as UTF-8; the caller overwrites them
     * @param salt 16 bytes
     */
    Secret stretch(char[] passphrase, byte[] salt, StretchCost cost);

    /** Authenticated encryption of what fits in memory: XAES-256-GCM, 40 bytes longer than the plaintext. */
    Box box(Secret key);

    /** Authenticated encryption of streams: AES-256-GCM in segments of 16 KiB, under a key derived for each stream. */
    Streams streams(Secret key);
}
