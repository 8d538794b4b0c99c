package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.NotReadable;

/**
 * A public key, as whoever checks a note must know it beforehand ("vkey" of C2SP signed-note).
 *
 * @param name the key's name; a log's is its origin
 * @param role what it signs for
 * @param ed25519 the public key, {@value #SIZE} bytes (RFC 8032, section 5.1.5)
 */
public record VerifierKey(KeyName name, KeyRole role, Bytes ed25519) {
    /** Bytes in an Ed25519 public key. */
    public static final int SIZE = 32;

    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4). */
    private static final byte[] PUBLIC_KEY_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException unless the key has {@value #SIZE} bytes */
    public VerifierKey {
        if (ed25519.size() != SIZE) {
            throw new IllegalArgumentException("an Ed25519 key has " + SIZE + " bytes, not " + ed25519.size());
        }
    }

    /**
     * Reads a vkey: name, id in hex, and type and key in base64, with "+" between.
     *
     * @throws NotReadable unless it is written exactly as {@link #toString} writes it; also when its id is another key's, as after a change
     *     of a single character
     */
    public static VerifierKey parse(String vkey) throws NotReadable {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !KeyName.isValid(parts[0])) {
            throw new NotReadable("", "is not a name, an id and a key with \"+\" between");
        }
        Bytes typeAndKey = Bytes.fromBase64(parts[2])
                .filter(bytes -> bytes.size() == 1 + SIZE)
                .orElseThrow(() -> new NotReadable("", "does not hold a type and an Ed25519 key in base64"));
        byte type = typeAndKey.toArray()[0];
        Optional<KeyRole> role = type == KeyRole.LOG.type()
                ? Optional.of(KeyRole.LOG)
                : type == KeyRole.WITNESS.type() ? Optional.of(KeyRole.WITNESS) : Optional.empty();
        VerifierKey key = new VerifierKey(
                new KeyName(parts[0]),
                role.orElseThrow(() ->
                        new NotReadable("", "is of type 0x%02x; a log's is 0x01, a witness's 0x04".formatted(type))),
                typeAndKey.slice(1, 1 + SIZE));
        if (!key.hexId().equals(parts[1])) {
            throw new NotReadable("", "has the id " + parts[1] + "; the one of this name and key is " + key.hexId());
        }
        return key;
    }

    /** The key's id: SHA-256(name ‖ 0x0A ‖ type ‖ key), its first four bytes. */
    public int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.text().getBytes(UTF_8));
            digest.update((byte) '\n');
            digest.update(role.type());
            return ByteBuffer.wrap(digest.digest(ed25519.toArray())).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether this key signed a note, in the way of its role. */
    public SignatureCheck check(SignedNote note) {
        Optional<NoteSignature> claimed = note.by(this);
        if (claimed.isEmpty()) {
            return SignatureCheck.ABSENT;
        }
        boolean good = switch (role) {
            case LOG -> verifies(note.text().getBytes(UTF_8), claimed.get().signature());
            case WITNESS ->
                Cosignature.of(claimed.get())
                        .filter(cosignature ->
                                verifies(Cosignature.message(note.text(), cosignature.time()), cosignature.signature()))
                        .isPresent();
        };
        return good ? SignatureCheck.GOOD : SignatureCheck.FALSE;
    }

    /**
     * Whether this key made an Ed25519 signature (RFC 8032, section 5.1.7) of a message. A signature of another length is not one, and a
     * key that is no point of the curve made none.
     */
    public boolean verifies(byte[] message, Bytes signature) {
        byte[] keyInfo = ByteBuffer.allocate(PUBLIC_KEY_INFO.length + SIZE)
                .put(PUBLIC_KEY_INFO)
                .put(ed25519.toArray())
                .array();
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(keyInfo)));
            verifier.update(message);
            return verifier.verify(signature.toArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException notASignature) {
            return false;
        }
    }

    void mustBe(KeyRole wanted) {
        if (role != wanted) {
            throw new IllegalStateException("the key " + name + " signs for a " + role + ", not for a " + wanted);
        }
    }

    /** The vkey. */
    @Override
    public String toString() {
        byte[] typeAndKey = ByteBuffer.allocate(1 + SIZE)
                .put(role.type())
                .put(ed25519.toArray())
                .array();
        return name + "+" + hexId() + "+" + Bytes.of(typeAndKey).base64();
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(id());
    }
}
