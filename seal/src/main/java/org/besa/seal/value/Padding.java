package org.besa.seal.value;

import java.util.Arrays;
import org.besa.seal.crypto.NotOpened;

/**
 * Hides how long a value is. A value is followed by one byte 0x80 and zeros (ISO/IEC 7816-4) up to the next bucket: 32, 64, 128 … 4,096
 * bytes, then the lengths of Padmé, which leave at most 12 % and tell O(log log n) bits of the length (Nikitin and others, Reducing
 * Metadata Leakage from Encrypted Files and Communication with PURBs, PoPETs 2019, algorithm 1).
 */
public final class Padding {
    private static final int SMALLEST = 32;
    private static final int LAST_DOUBLING = 4096;
    private static final byte END = (byte) 0x80;

    /** The padded length of a value of {@code length} bytes; always greater than it. */
    public long padded(long length) {
        long needed = Math.addExact(length, 1);
        if (needed <= SMALLEST) {
            return SMALLEST;
        }
        return needed <= LAST_DOUBLING ? nextPowerOfTwo(needed) : padme(needed);
    }

    private static long nextPowerOfTwo(long length) {
        return Long.highestOneBit(length - 1) << 1;
    }

    private static long padme(long length) {
        int exponent = 63 - Long.numberOfLeadingZeros(length);
        int bitsOfExponent = 32 - Integer.numberOfLeadingZeros(exponent);
        long mask = (1L << (exponent - bitsOfExponent)) - 1;
        return (length + mask) & ~mask;
    }

    /** The value in its bucket. */
    byte[] pad(byte[] value) {
        byte[] padded = Arrays.copyOf(value, Math.toIntExact(padded(value.length)));
        padded[value.length] = END;
        return padded;
    }

    /**
     * The value without what {@link #pad} added.
     *
     * @throws NotOpened if there is no end; only who holds the key could have sealed such a thing
     */
    byte[] unpad(byte[] padded, String what) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != END || padded(end) != padded.length) {
            throw new NotOpened(what);
        }
        return Arrays.copyOf(padded, end);
    }
}
