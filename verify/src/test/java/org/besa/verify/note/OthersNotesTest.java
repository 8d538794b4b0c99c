package org.besa.verify.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.junit.jupiter.api.Test;

/** Notes that others made are read, checked and written again to the byte. */
class OthersNotesTest {

    /** The example of C2SP signed-note, section "Verifier keys". */
    @Test
    void theExampleOfTheSpecification() throws NotReadable {
        VerifierKey key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        String written = """
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """;
        SignedNote note = SignedNote.parse(written.getBytes(UTF_8));

        assertThat(key.check(note)).isEqualTo(SignatureCheck.GOOD);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(new String(note.bytes(), UTF_8)).isEqualTo(written);
    }

    /** The key pair and note of the tests of golang.org/x/mod, sumdb/note. */
    @Test
    void aNoteOfGo() throws NotReadable {
        String text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        try (Ed25519Signer signer = new Ed25519Signer(
                new KeyName("PeterNeumann"),
                KeyRole.LOG,
                HexFormat.of().parseHex("810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5c7283173"))) {
            assertThat(signer.key()).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
            assertThat(new String(SignedNote.of(text, signer).bytes(), UTF_8))
                    .isEqualTo(
                            text + "\n— PeterNeumann "
                                    + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
        }
    }

    /**
     * A checkpoint of the certificate transparency log "arche2025h1" (staging) as its monitors saw it: besides the two signatures that are
     * checked here it has those of keys, and of a type of key, that we do not know.
     */
    @Test
    void aCheckpointOfALogWithWitnesses() throws NotReadable {
        VerifierKey log = VerifierKey.parse(
                "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
        VerifierKey witness = VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
        VerifierKey stranger =
                VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        String written = """
                arche2025h1.staging.ct.transparency.dev
                1432088532
                U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

                — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
                — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
                — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
                — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
                — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
                — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
                """;
        SignedNote note = SignedNote.parse(written.getBytes(UTF_8));
        Checkpoint checkpoint = Checkpoint.parse(note.text());

        assertThat(log.check(note)).isEqualTo(SignatureCheck.GOOD);
        assertThat(witness.check(note)).isEqualTo(SignatureCheck.GOOD);
        assertThat(stranger.check(note)).isEqualTo(SignatureCheck.ABSENT);
        assertThat(note.by(witness).flatMap(Cosignature::of).map(Cosignature::time))
                .contains(WholeSecond.of(Instant.parse("2026-05-23T21:50:24Z")));
        assertThat(checkpoint.size()).isEqualTo(1_432_088_532L);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(new String(note.bytes(), UTF_8)).isEqualTo(written);

        SignedNote enlarged = new SignedNote(note.text().replace("1432088532", "1432088533"), note.signatures());
        assertThat(log.check(enlarged)).isEqualTo(SignatureCheck.FALSE);
        assertThat(witness.check(enlarged)).isEqualTo(SignatureCheck.FALSE);
    }
}
