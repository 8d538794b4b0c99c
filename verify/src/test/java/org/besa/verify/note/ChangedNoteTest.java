package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever single bit of a signed checkpoint or of a key is changed, nobody has signed it any more. */
@Tag("property")
class ChangedNoteTest {
    private static final Ed25519Signer LOG =
            new Ed25519Signer(new KeyName("audit.lantern.example/log/1"), KeyRole.LOG, new byte[32]);
    private static final Ed25519Signer WITNESS = new Ed25519Signer(
            new KeyName("board.lantern.example/w"),
            KeyRole.WITNESS,
            "thirty-two bytes for the witness".getBytes(UTF_8));
    private static final String TEXT = new Checkpoint(LOG.key().name(), 2047, Hash.ofEmptyTree()).text();

    @Test
    void aChangedNoteIsSignedByFewer() {
        byte[] note = SignedNote.of(TEXT, LOG)
                .with(WITNESS.cosign(TEXT, new WholeSecond(1_795_339_800)))
                .bytes();
        for (int at = 0; at < note.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = note.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(goodSignatures(changed))
                        .as("byte %s, bit %s", at, bit)
                        .isLessThan(2);
            }
        }
    }

    @Test
    void aChangedKeyIsRefused() {
        for (VerifierKey key : List.of(LOG.key(), WITNESS.key())) {
            byte[] vkey = key.toString().getBytes(UTF_8);
            for (int at = 0; at < vkey.length; at++) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] changed = vkey.clone();
                    changed[at] ^= (byte) (1 << bit);
                    assertThat(isKey(new String(changed, UTF_8)))
                            .as("byte %s, bit %s", at, bit)
                            .isFalse();
                }
            }
        }
    }

    private static int goodSignatures(byte[] content) {
        try {
            SignedNote note = SignedNote.parse(content);
            assertThat(note.bytes()).isEqualTo(content);
            int good = 0;
            good += LOG.key().check(note) == SignatureCheck.GOOD ? 1 : 0;
            good += WITNESS.key().check(note) == SignatureCheck.GOOD ? 1 : 0;
            return good;
        } catch (NotReadable e) {
            return 0;
        }
    }

    private static boolean isKey(String vkey) {
        try {
            return VerifierKey.parse(vkey).toString().equals(vkey);
        } catch (NotReadable e) {
            return false;
        }
    }
}
