package org.besa.seal.value;

import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;

/** An owner's open key: seals and opens that owner's values. Whoever holds it can open them: keep it for one request, and drop it. */
public final class SealingKey {
    private static final String VALUES = "besa values 1";

    private final KeyOwner owner;
    private final Box values;
    private final Padding padding = new Padding();

    /** @param key the owner's; the caller closes it, this keeps what was derived */
    public SealingKey(KeyOwner owner, Secret key, Crypto crypto) {
        this.owner = owner;
        try (Secret derived = crypto.derive(key, VALUES)) {
            this.values = crypto.box(derived);
        }
    }

    /** Whose it is. */
    public KeyOwner owner() {
        return owner;
    }

    /** Seals a value for its place. 40 bytes longer than the value's bucket ({@link Padding}). */
    public byte[] seal(byte[] value, Place place) {
        return values.seal(padding.pad(value), context(place));
    }

    /**
     * Opens a value in its place.
     *
     * @throws org.besa.seal.crypto.NotOpened if it was changed, or sealed for another place, owner or key
     */
    public byte[] open(byte[] sealed, Place place) {
        return padding.unpad(values.open(sealed, context(place), place.inWords()), place.inWords());
    }

    private Context context(Place place) {
        return place.in(owner.in(new Context("besa value 1")));
    }
}
