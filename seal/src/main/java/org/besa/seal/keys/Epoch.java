package org.besa.seal.keys;

import java.util.Arrays;

/**
 * The epoch of a store of wrapped keys.
 *
 * @param number from 1, one more at each rotation
 * @param wrappedKey the epoch's key, wrapped by the root of that number
 */
public record Epoch(long number, byte[] wrappedKey) {

    /** Checks the number. */
    public Epoch {
        if (number < 1) {
            throw new IllegalArgumentException("epochs are counted from 1");
        }
    }

    /** Whether it is the very same: a store that was restored can have another epoch of the same number. */
    boolean sameAs(Epoch other) {
        return number == other.number && Arrays.equals(wrappedKey, other.wrappedKey);
    }
}
