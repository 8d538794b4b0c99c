package org.besa.seal.keys;

import java.util.List;

/**
 * All that a store of wrapped keys holds at one moment.
 *
 * @param epoch the current one
 * @param keys one per owner, in no particular order
 * @param erasures one per erased case, in no particular order
 */
public record StoredKeys(Epoch epoch, List<WrappedKey> keys, List<ErasureRecord> erasures) {

    /** Takes copies. */
    public StoredKeys {
        keys = List.copyOf(keys);
        erasures = List.copyOf(erasures);
    }
}
