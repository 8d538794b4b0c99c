package org.besa.verify.check;

import java.util.List;
import java.util.Optional;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.KeyRole;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.text.NotReadable;

/**
 * What whoever asks holds themselves, from outside the export.
 *
 * @param key the key of one of the installation's logs, told by another way
 * @param checkpoints earlier states that were kept
 * @param witnesses the keys of witnesses whom they trust
 */
public record Trust(Optional<VerifierKey> key, List<Kept> checkpoints, List<VerifierKey> witnesses) {
    /** Whoever asks holds nothing. */
    public static final Trust NONE = new Trust(Optional.empty(), List.of(), List.of());

    /** @throws IllegalArgumentException if the key is not a log's, or a witness's key is not a witness's */
    public Trust {
        checkpoints = List.copyOf(checkpoints);
        witnesses = List.copyOf(witnesses);
        if (key.isPresent() && key.get().role() != KeyRole.LOG) {
            throw new IllegalArgumentException("not a log's key: " + key.get());
        }
        if (witnesses.stream().anyMatch(witness -> witness.role() != KeyRole.WITNESS)) {
            throw new IllegalArgumentException("not all are witnesses' keys: " + witnesses);
        }
    }

    /**
     * A checkpoint that somebody kept.
     *
     * @param place the file in which it was kept
     * @param note with its signatures
     * @param checkpoint what it says
     */
    public record Kept(String place, SignedNote note, Checkpoint checkpoint) {

        /**
         * Reads one.
         *
         * @throws NotReadable if it is not written as a checkpoint
         */
        public static Kept parse(String place, byte[] content) throws NotReadable {
            SignedNote note = SignedNote.parse(content);
            return new Kept(place, note, Checkpoint.parse(note.text()));
        }
    }
}
