package org.besa.seal.crypto;

/** Seals and opens under one key. Safe for use by several threads. Whoever holds it holds the key: drop it on locking. */
public interface Box {

    /**
     * Seals under a fresh random nonce.
     *
     * @param context what it is and where it belongs; needed to open it, not part of what is returned
     */
    byte[] seal(byte[] plaintext, Context context);

    /**
     * Opens what {@link #seal} made.
     *
     * @param what named when it does not open
     * @throws NotOpened if it was changed, cut, sealed by another key or in another context
     */
    byte[] open(byte[] sealed, Context context, String what);
}
