package org.besa.seal.audit;

import java.util.Arrays;
import org.besa.seal.crypto.Secret;
import org.besa.verify.export.Origin;
import org.besa.verify.note.Ed25519Signer;
import org.besa.verify.note.KeyName;
import org.besa.verify.note.KeyRole;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;

/** Signs the checkpoints of the logs of one name: {@code NAME/1}, and after restores {@code NAME/2} … One Ed25519 key signs them all. */
public final class LogSigning {
    private final String name;
    private final Secret seed;

    /**
     * @param name the name without a number, for example {@code audit.lantern.example/log}
     * @param seed the Ed25519 seed; this does not close it
     * @throws IllegalArgumentException if the name cannot be that of a key ({@link KeyName})
     */
    public LogSigning(String name, Secret seed) {
        this.name = new KeyName(name).text();
        this.seed = seed;
    }

    /** The name without a number. */
    public String name() {
        return name;
    }

    /** The public key of the log of this number. */
    public VerifierKey key(int number) {
        try (Ed25519Signer signer = signer(number)) {
            return signer.key();
        }
    }

    Origin origin(int number) {
        return new Origin(name, number);
    }

    SignedNote sign(int number, String text) {
        try (Ed25519Signer signer = signer(number)) {
            return SignedNote.of(text, signer);
        }
    }

    private Ed25519Signer signer(int number) {
        byte[] bytes = seed.copy();
        try {
            return new Ed25519Signer(origin(number).keyName(), KeyRole.LOG, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
