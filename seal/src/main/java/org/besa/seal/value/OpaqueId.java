package org.besa.seal.value;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A random name that says nothing: 128 bits, as 32 lower-case hex digits.
 *
 * @param hex the digits
 */
public record OpaqueId(String hex) implements Comparable<OpaqueId> {
    /** Bytes in an id. */
    public static final int SIZE = 16;

    /** Checks the shape. */
    public OpaqueId {
        if (!isShaped(hex)) {
            throw new IllegalArgumentException("an id is 32 hex digits in lower case, not '" + hex + "'");
        }
    }

    /** By hand: a list of cases makes hundreds of ids, and a regular expression took an eighth of its time. */
    private static boolean isShaped(String hex) {
        if (hex.length() != 2 * SIZE) {
            return false;
        }
        for (int i = 0; i < hex.length(); i++) {
            char digit = hex.charAt(i);
            boolean hexadecimal = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
            if (!hexadecimal) {
                return false;
            }
        }
        return true;
    }

    /** A new one. */
    public static OpaqueId random(SecureRandom random) {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        return new OpaqueId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public int compareTo(OpaqueId other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
