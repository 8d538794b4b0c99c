package org.besa.app.access;

import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;

/** Where the keys of organisations are. This room knows no key chain: whoever has one gives this. */
public interface OrganisationKeys {
    /**
     * An organisation's own key.
     *
     * @throws org.besa.seal.crypto.KeysLocked if the keys are locked
     * @throws org.besa.seal.crypto.KeyMissing if it has none
     */
    SealingKey of(OpaqueId organisation);

    /**
     * Makes the key of a new organisation, in the caller's transaction.
     *
     * @throws org.besa.seal.crypto.KeysLocked if the keys are locked
     */
    SealingKey begin(OpaqueId organisation);
}
