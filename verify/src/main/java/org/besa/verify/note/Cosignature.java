package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.WholeSecond;

/**
 * A witness's statement that, at a time, a checkpoint was the largest consistent one of its log that it had seen (C2SP tlog-cosignature,
 * cosignature/v1).
 *
 * @param time when
 * @param signature the Ed25519 signature, {@value #SIZE} bytes
 */
public record Cosignature(WholeSecond time, Bytes signature) {
    /** Bytes in an Ed25519 signature. */
    public static final int SIZE = 64;

    /** @throws IllegalArgumentException unless the signature has {@value #SIZE} bytes */
    public Cosignature {
        if (signature.size() != SIZE) {
            throw new IllegalArgumentException("an Ed25519 signature has " + SIZE + " bytes, not " + signature.size());
        }
    }

    /** Reads what a witness's key put under a note: seconds since 1970 in 8 bytes, then the signature; empty if it is not that. */
    public static Optional<Cosignature> of(NoteSignature signature) {
        Bytes bytes = signature.signature();
        if (bytes.size() != Long.BYTES + SIZE) {
            return Optional.empty();
        }
        return WholeSecond.of(ByteBuffer.wrap(bytes.toArray()).getLong())
                .map(time -> new Cosignature(time, bytes.slice(Long.BYTES, bytes.size())));
    }

    /** What a witness signs: two lines, and below them the whole text of the checkpoint. */
    static byte[] message(String text, WholeSecond time) {
        return ("cosignature/v1\ntime " + time.epochSecond() + "\n" + text).getBytes(UTF_8);
    }

    NoteSignature under(VerifierKey witness) {
        byte[] timeAndSignature = ByteBuffer.allocate(Long.BYTES + SIZE)
                .putLong(time.epochSecond())
                .put(signature.toArray())
                .array();
        return new NoteSignature(witness.name(), witness.id(), Bytes.of(timeAndSignature));
    }
}
