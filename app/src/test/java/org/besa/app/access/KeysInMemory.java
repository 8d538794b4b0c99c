package org.besa.app.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.Secret;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;

/** Keys of organisations that are gone with this object. */
final class KeysInMemory implements OrganisationKeys {
    private final Crypto crypto;
    private final Map<OpaqueId, Secret> secrets = new ConcurrentHashMap<>();
    private volatile boolean locked;

    KeysInMemory(Crypto crypto) {
        this.crypto = crypto;
    }

    void lock() {
        locked = true;
    }

    @Override
    public SealingKey of(OpaqueId organisation) {
        if (locked) {
            throw new KeysLocked();
        }
        Secret secret = secrets.get(organisation);
        if (secret == null) {
            throw new KeyMissing("organisation " + organisation);
        }
        return new SealingKey(new OfOrganisation(organisation), secret, crypto);
    }

    @Override
    public SealingKey begin(OpaqueId organisation) {
        secrets.put(organisation, crypto.newKey());
        return of(organisation);
    }
}
