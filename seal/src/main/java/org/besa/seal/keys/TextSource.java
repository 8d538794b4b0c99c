package org.besa.seal.keys;

import org.besa.seal.crypto.KeyStoreFault;

/**
 * Where a key text was read, for faults.
 *
 * @param place the file
 * @param mend what to do when it is not what it must be
 */
record TextSource(String place, String mend) {

    KeyStoreFault fault(String fault) {
        return new KeyStoreFault(place, fault, mend);
    }

    KeyStoreFault fault(String fault, Exception cause) {
        return new KeyStoreFault(place, fault, mend, cause);
    }
}
