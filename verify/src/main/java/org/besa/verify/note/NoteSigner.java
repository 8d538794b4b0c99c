package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.besa.verify.text.Bytes;
import org.besa.verify.text.WholeSecond;

/** Holds a private key, or knows who holds it, and signs with it. */
public interface NoteSigner {

    /** The public half. */
    VerifierKey key();

    /**
     * The Ed25519 signature (RFC 8032, section 5.1.6) of a message.
     *
     * @return 64 bytes
     */
    byte[] sign(byte[] message);

    /**
     * Signs a note's text as a log does.
     *
     * @throws IllegalStateException unless the key is a log's
     */
    default NoteSignature sign(String text) {
        key().mustBe(KeyRole.LOG);
        return new NoteSignature(key().name(), key().id(), Bytes.of(sign(text.getBytes(UTF_8))));
    }

    /**
     * Signs a checkpoint's text as a witness does.
     *
     * @param time when the witness saw it
     * @throws IllegalStateException unless the key is a witness's
     */
    default NoteSignature cosign(String text, WholeSecond time) {
        key().mustBe(KeyRole.WITNESS);
        byte[] signature = sign(Cosignature.message(text, time));
        return new Cosignature(time, Bytes.of(signature)).under(key());
    }
}
