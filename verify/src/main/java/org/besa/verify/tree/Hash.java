package org.besa.verify.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 value of a Merkle tree.
 *
 * <p>Leaves and inner nodes are hashed with different first bytes, so neither can be given out as the other (RFC 6962, section 2.1).
 */
public final class Hash {
    /** Bytes in a hash. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash that was read somewhere.
     *
     * @throws IllegalArgumentException unless there are exactly {@value #SIZE} bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a hash has " + SIZE + " bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The root of a tree without entries: the hash of nothing. */
    public static Hash ofEmptyTree() {
        return new Hash(sha256().digest());
    }

    /** The hash of an entry: SHA-256(0x00 ‖ entry). */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** A copy of the {@value #SIZE} bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As checkpoints write it: base64 with padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hex. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
