package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Hash;

/** Writes a checkpoint that new keys have signed, and the keys: what tools/verify-checkpoint-test shows to openssl. */
final class SignedCheckpointFiles {
    private SignedCheckpointFiles() {}

    /** Writes the files {@code checkpoint}, {@code log}, {@code witness} and {@code stranger} into the folder that is named. */
    public static void main(String[] folder) throws IOException {
        SecureRandom random = new SecureRandom();
        Path target = Path.of(folder[0]);
        try (Ed25519Signer log = signer("audit.lantern.example/log/1", KeyRole.LOG, random);
                Ed25519Signer witness = signer("board.lantern.example/w", KeyRole.WITNESS, random);
                Ed25519Signer stranger = signer("audit.lantern.example/log/1", KeyRole.LOG, random)) {
            String text = new Checkpoint(
                            log.key().name(), random.nextLong(Long.MAX_VALUE), Hash.ofLeaf(random.generateSeed(8)))
                    .text();
            WholeSecond time = new WholeSecond(random.nextInt(Integer.MAX_VALUE));
            SignedNote note = SignedNote.of(text, log).with(witness.cosign(text, time));
            Files.write(target.resolve("checkpoint"), note.bytes());
            write(target.resolve("log"), log);
            write(target.resolve("witness"), witness);
            write(target.resolve("stranger"), stranger);
        }
    }

    private static Ed25519Signer signer(String name, KeyRole role, SecureRandom random) {
        byte[] seed = new byte[VerifierKey.SIZE];
        random.nextBytes(seed);
        return new Ed25519Signer(new KeyName(name), role, seed);
    }

    private static void write(Path file, NoteSigner signer) throws IOException {
        Files.write(file, signer.key().toString().getBytes(UTF_8));
    }
}
