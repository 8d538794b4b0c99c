package org.besa.seal.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;

/** An owner's open key: seals and opens that owner's values and files. Whoever holds it can open them: keep it for one request, and drop it. */
public final class SealingKey {
    private static final String VALUES = "besa values 1";
    private static final String FILES = "besa files 1";

    private final KeyOwner owner;
    private final Box values;
    private final Streams files;
    private final Padding padding = new Padding();

    /** @param key the owner's; the caller closes it, this keeps what was derived */
    public SealingKey(KeyOwner owner, Secret key, Crypto crypto) {
        this.owner = owner;
        try (Secret forValues = crypto.derive(key, VALUES);
                Secret forFiles = crypto.derive(key, FILES)) {
            this.values = crypto.box(forValues);
            this.files = crypto.streams(forFiles);
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

    /** Seals into {@code sealed} the content of the file with that id. Closing what is returned finishes it. */
    public OutputStream sealFile(OutputStream sealed, OpaqueId id) throws IOException {
        return files.sealing(sealed, context(id));
    }

    /**
     * Opens the content of the file with that id; see {@link Streams#opening}.
     *
     * @return a stream whose {@code read} throws {@link org.besa.seal.crypto.NotOpened} where it is not what was sealed for this owner and id
     */
    public InputStream openFile(InputStream sealed, OpaqueId id) throws IOException {
        return files.opening(sealed, context(id), "file " + id);
    }

    private Context context(OpaqueId file) {
        return owner.in(new Context("besa file 1")).with(file.hex());
    }

    private Context context(Place place) {
        return place.in(owner.in(new Context("besa value 1")));
    }
}
