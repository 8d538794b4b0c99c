package org.besa.seal.crypto;

/** A key was used after it had been locked away. */
public final class KeysLocked extends SealFault {

    public KeysLocked() {
        super("the keys are locked; unlock them first");
    }
}
