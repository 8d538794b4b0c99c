package org.besa.verify.note;

import java.nio.ByteBuffer;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.NotReadable;

/**
 * One signature under a note. Name and id together say which key made it; whether it did, only the key can say
 * ({@link VerifierKey#check}).
 *
 * @param name the key's name
 * @param keyId the key's id, a number of 32 bits
 * @param signature at least one byte; what is in it depends on the type of the key
 */
public record NoteSignature(KeyName name, int keyId, Bytes signature) {
    private static final String DASH = "— ";

    /** @throws IllegalArgumentException if there is no byte */
    public NoteSignature {
        if (signature.size() == 0) {
            throw new IllegalArgumentException("a signature has at least one byte");
        }
    }

    /**
     * Reads a signature's line: em dash, space, name, space, base64 of the id and the signature.
     *
     * @param line without its line feed
     */
    static NoteSignature parse(String line) throws NotReadable {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new NotReadable("", "is not an em dash, a key's name and a signature, each after a space");
        }
        String name = line.substring(DASH.length(), space);
        if (!KeyName.isValid(name)) {
            throw new NotReadable("", "names a key in a way that no key can be named");
        }
        Bytes idAndSignature = Bytes.fromBase64(line.substring(space + 1))
                .filter(bytes -> bytes.size() > Integer.BYTES)
                .orElseThrow(() -> new NotReadable("", "does not hold a signature in base64"));
        int keyId = ByteBuffer.wrap(idAndSignature.toArray()).getInt();
        return new NoteSignature(new KeyName(name), keyId, idAndSignature.slice(Integer.BYTES, idAndSignature.size()));
    }

    /** As {@link #parse} reads it. */
    String line() {
        byte[] idAndSignature = ByteBuffer.allocate(Integer.BYTES + signature.size())
                .putInt(keyId)
                .put(signature.toArray())
                .array();
        return DASH + name + " " + Bytes.of(idAndSignature).base64();
    }

    /** Whether it says to be of the same key as another. */
    boolean sameKey(NoteSignature other) {
        return keyId == other.keyId && name.equals(other.name);
    }
}
