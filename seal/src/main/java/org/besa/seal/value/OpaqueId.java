package org.besa.seal.value;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A random name that says nothing: 128 bits, as 32 lower-case hex digits.
 *
 * @param hex the digits
 */
public record OpaqueId(String hex) implements Comparable<OpaqueId> {
    /** Bytes in an id. */
    public static final int SIZE = 16;

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    /** Checks the shape. */
    public OpaqueId {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("an id is 32 hex digits in lower case, not '" + hex + "'");
        }
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
