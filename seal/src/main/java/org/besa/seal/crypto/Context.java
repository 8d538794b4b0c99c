package org.besa.seal.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Associated data: what something sealed is, and where it belongs. Each field is written after its length, therefore no two
 * lists of fields give the same bytes.
 */
public final class Context {
    private static final int LONGEST_FIELD = 0xFFFF;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);

    /** @param kind what is sealed, and the version of how: "besa value 1" */
    public Context(String kind) {
        with(kind);
    }

    /**
     * Adds a field.
     *
     * @throws IllegalArgumentException if it has more than 65,535 bytes of UTF-8
     */
    public Context with(String field) {
        byte[] encoded = field.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > LONGEST_FIELD) {
            throw new IllegalArgumentException("a field of associated data has at most 65535 bytes");
        }
        bytes.write(encoded.length >>> 8);
        bytes.write(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    /** Adds a number. */
    public Context with(long number) {
        return with(Long.toString(number));
    }

    /** The fields so far. */
    public byte[] bytes() {
        return bytes.toByteArray();
    }
}
