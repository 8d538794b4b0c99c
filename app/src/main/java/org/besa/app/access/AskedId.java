package org.besa.app.access;

import org.besa.app.face.NotThere;
import org.besa.seal.value.OpaqueId;

/** An id out of an address. */
final class AskedId {
    private AskedId() {}

    /** @throws NotThere if nothing can have this id */
    static OpaqueId of(String text) {
        try {
            return new OpaqueId(text);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }
}
