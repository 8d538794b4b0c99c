package org.besa.verify.log;

import org.besa.verify.text.Bytes;
import org.besa.verify.text.Lines;
import org.besa.verify.text.NotReadable;

/**
 * A random name for a member of staff or for a thing. What it stands for is sealed elsewhere.
 *
 * @param bytes {@value #SIZE} bytes
 */
public record Handle(Bytes bytes) implements Comparable<Handle> {
    /** Bytes in a handle. */
    public static final int SIZE = 16;

    /** @throws IllegalArgumentException unless there are {@value #SIZE} bytes */
    public Handle {
        if (bytes.size() != SIZE) {
            throw new IllegalArgumentException("a handle has " + SIZE + " bytes, not " + bytes.size());
        }
    }

    static Handle parse(String hex, Lines lines) throws NotReadable {
        return new Handle(Bytes.fromHex(hex)
                .filter(bytes -> bytes.size() == SIZE)
                .orElseThrow(() -> lines.fault("should hold " + SIZE + " bytes in lower-case hex")));
    }

    @Override
    public int compareTo(Handle other) {
        return bytes.compareTo(other.bytes);
    }

    /** Lower-case hex. */
    @Override
    public String toString() {
        return bytes.hex();
    }
}
