package org.besa.seal.crypto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A 32-byte key in memory. It has no text form and cannot be compared or serialised. Closing it overwrites the bytes; copies that a
 * garbage collector made while moving them may stay until that memory is used again.
 */
public final class Secret implements AutoCloseable {
    /** Bytes in a key. */
    public static final int SIZE = 32;

    private byte @Nullable [] bytes;

    /**
     * Takes the array as its own: the caller must not use it any more.
     *
     * @throws IllegalArgumentException unless there are exactly {@value #SIZE} bytes
     */
    public Secret(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a key has " + SIZE + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /**
     * A copy, which the caller overwrites after use.
     *
     * @throws KeysLocked if it was closed
     */
    public synchronized byte[] copy() {
        if (bytes == null) {
            throw new KeysLocked();
        }
        return bytes.clone();
    }

    /** Overwrites the key. Closing twice is the same as once. */
    @Override
    public synchronized void close() {
        if (bytes != null) {
            Arrays.fill(bytes, (byte) 0);
            bytes = null;
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
