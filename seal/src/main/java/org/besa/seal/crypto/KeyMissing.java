package org.besa.seal.crypto;

/** There is no key of that owner: it was never made, or it was erased. */
public final class KeyMissing extends SealFault {

    /** @param owner the owner in words */
    public KeyMissing(String owner) {
        super("there is no key of " + owner);
    }
}
