package org.besa.app.vault;

import java.util.Optional;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.SealingKey;

/** The key of the caller's organisation. */
record OrganisationKey(KeyChain chain, Caller caller) {
    private OfOrganisation owner() {
        return new OfOrganisation(caller.account().organisation());
    }

    /** The key, if anything was ever sealed with it. */
    Optional<SealingKey> find() {
        return Optional.ofNullable(chain.keys(Set.of(owner())).get(owner()));
    }

    /** The key; made when it is needed for the first time. Not inside a transaction: who was slower would spoil it. */
    SealingKey make() {
        return find().orElseGet(() -> {
            try {
                return chain.newKey(owner());
            } catch (KeyStoreFault e) {
                // Somebody else was quicker.
                return chain.key(owner());
            }
        });
    }
}
