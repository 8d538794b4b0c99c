package org.besa.seal.crypto;

/** A key may not be erased while a legal hold lies on it. */
public final class UnderLegalHold extends SealFault {

    /** @param owner the owner in words */
    public UnderLegalHold(String owner) {
        super("a legal hold lies on " + owner + ", so nothing was erased; lift the hold first, or leave this case out");
    }
}
