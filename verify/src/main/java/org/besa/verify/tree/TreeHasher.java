package org.besa.verify.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The same hashes as {@link Hash}, from array to array: over millions of entries the objects would cost as much as the hashing. Not for
 * several threads at once.
 */
public final class TreeHasher {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest;

    public TreeHasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Writes SHA-256(0x00 ‖ entry) to {@code target} at {@code at}. The entry is the {@code length} bytes of {@code bytes} from {@code from}. */
    public void leaf(byte[] bytes, int from, int length, byte[] target, int at) {
        digest.update(LEAF);
        digest.update(bytes, from, length);
        finish(target, at);
    }

    /** Writes SHA-256(0x01 ‖ left ‖ right) to {@code target} at {@code at}, which may be the place of either. */
    public void node(byte[] left, int leftFrom, byte[] right, int rightFrom, byte[] target, int at) {
        digest.update(NODE);
        digest.update(left, leftFrom, Hash.SIZE);
        digest.update(right, rightFrom, Hash.SIZE);
        finish(target, at);
    }

    /**
     * The root of the tree over hashes that are themselves roots of perfect trees of one size (RFC 6962, section 2.1).
     *
     * @param hashes one behind the other; not changed
     * @param count 1 or more
     */
    public Hash root(byte[] hashes, int count) {
        byte[] row = Arrays.copyOf(hashes, count * Hash.SIZE);
        for (int left = count; left > 1; left = (left + 1) / 2) {
            for (int i = 0; i + 1 < left; i += 2) {
                node(row, i * Hash.SIZE, row, (i + 1) * Hash.SIZE, row, i / 2 * Hash.SIZE);
            }
            if (left % 2 == 1) {
                System.arraycopy(row, (left - 1) * Hash.SIZE, row, left / 2 * Hash.SIZE, Hash.SIZE);
            }
        }
        return Hash.of(Arrays.copyOf(row, Hash.SIZE));
    }

    private void finish(byte[] target, int at) {
        try {
            digest.digest(target, at, Hash.SIZE);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a hash at " + at, e);
        }
    }
}
