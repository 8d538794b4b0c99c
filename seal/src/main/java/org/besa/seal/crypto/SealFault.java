package org.besa.seal.crypto;

/** What sealing, opening and the handling of keys can refuse. Messages name no content and no key. */
public abstract sealed class SealFault extends RuntimeException
        permits NotOpened, KeysLocked, KeyMissing, KeyStoreFault, FileStoreFault, UnderLegalHold, WrongPassphrase {

    SealFault(String message) {
        super(message);
    }

    SealFault(String message, Throwable cause) {
        super(message, cause);
    }
}
