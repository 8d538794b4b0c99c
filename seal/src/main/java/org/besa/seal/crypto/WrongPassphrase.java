package org.besa.seal.crypto;

/** A passphrase opens nothing. The same words whatever is wrong with it. */
public final class WrongPassphrase extends SealFault {

    /** @param place the key directory */
    public WrongPassphrase(String place) {
        super(place + ": this is not the passphrase; nothing was changed, so try again");
    }
}
