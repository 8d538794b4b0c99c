package org.besa.seal.keys;

import java.util.SortedSet;
import org.besa.seal.crypto.Secret;

/**
 * The roots of the key chain, unlocked: one per epoch, each able to wrap and unwrap that epoch's key. A root itself never comes
 * out, so that it may as well live in a PKCS#11 token. Several nodes may share one place; they change it only inside
 * {@link WrappedKeys#exclusively}.
 */
public interface Roots extends AutoCloseable {

    /** The epochs that have a root, ascending; also those whose root this passphrase does not open. */
    SortedSet<Long> epochs();

    /**
     * Makes the root of an epoch. When this returns, it survives a power cut.
     *
     * @throws org.besa.seal.crypto.KeyStoreFault if there is one already, or it cannot be written; then nothing is there
     */
    void create(long epoch);

    /**
     * Wraps an epoch's key under that epoch's root.
     *
     * @throws org.besa.seal.crypto.KeyMissing if the epoch has no root (any more)
     */
    byte[] wrap(long epoch, Secret epochKey);

    /**
     * Unwraps an epoch's key.
     *
     * @throws org.besa.seal.crypto.KeyMissing if the epoch has no root (any more)
     * @throws org.besa.seal.crypto.WrongPassphrase if the root was made under another passphrase
     * @throws org.besa.seal.crypto.NotOpened if it was not wrapped under that root for that epoch
     */
    Secret unwrap(long epoch, byte[] wrapped);

    /**
     * Destroys all roots but one as well as the place allows, and what a killed process left of others.
     *
     * @throws org.besa.seal.crypto.KeyMissing if that one is not there; then nothing is destroyed
     */
    void destroyAllBut(long epoch);

    /** Locks: from now on every method refuses with {@link org.besa.seal.crypto.KeysLocked}. */
    @Override
    void close();
}
