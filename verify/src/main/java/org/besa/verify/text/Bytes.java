package org.besa.verify.text;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes that nobody can change. Ordered as unsigned numbers, first byte first. */
public final class Bytes implements Comparable<Bytes> {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of these. */
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    /** The bytes that a lower-case hex text stands for; empty if it is not one. */
    public static Optional<Bytes> fromHex(String text) {
        try {
            Bytes decoded = new Bytes(HexFormat.of().parseHex(text));
            return decoded.hex().equals(text) ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }

    /**
     * The bytes that a base64 text (RFC 4648, section 4) stands for; empty if it is not one. Padding must be there, and the bits that
     * the last character does not need must be 0, so that there is one text for each sequence of bytes.
     */
    public static Optional<Bytes> fromBase64(String text) {
        try {
            Bytes decoded = new Bytes(Base64.getDecoder().decode(text));
            return decoded.base64().equals(text) ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** How many. */
    public int size() {
        return content.length;
    }

    /** A copy. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Those from one position (inclusive, from 0) to another (exclusive). */
    public Bytes slice(int from, int to) {
        if (from < 0 || to < from || to > content.length) {
            throw new IndexOutOfBoundsException("from " + from + " to " + to + " of " + content.length + " bytes");
        }
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /** Base64 with padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** Lower-case hex. */
    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(content, other.content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Lower-case hex. */
    @Override
    public String toString() {
        return hex();
    }
}
