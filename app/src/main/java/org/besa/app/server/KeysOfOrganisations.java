package org.besa.app.server;

import org.besa.app.access.OrganisationKeys;
import org.besa.app.vault.OpenKeys;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;

/** The keys of organisations, out of the one key chain. Access, which asks for them, knows no vault. */
record KeysOfOrganisations(OpenKeys keys) implements OrganisationKeys {
    @Override
    public SealingKey of(OpaqueId organisation) {
        return keys.chain().key(new OfOrganisation(organisation));
    }

    @Override
    public SealingKey begin(OpaqueId organisation) {
        return keys.chain().newKey(new OfOrganisation(organisation));
    }
}
