package org.besa.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.file.FileFacts;
import org.besa.seal.file.FileLabel;
import org.besa.seal.file.SealedFile;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was sealed on the first day still opens. A change that breaks this needs a new version of the format and a way to read the old one; these
 * bytes stay as they are.
 */
class StoredFormatTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] KEY = HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final String CONTENT = "the blue door";

    private final SecureRandom random = new SecureRandom();
    private final Crypto crypto = new TinkCrypto(random);
    private final SealingKey key = new SealingKey(
            new OfCompartment(
                    new OfCase(
                            new OpaqueId("00112233445566778899aabbccddeeff"),
                            new OpaqueId("ffeeddccbbaa99887766554433221100")),
                    "location"),
            new Secret(KEY.clone()),
            crypto);

    @Test
    void ofAValue() {
        byte[] sealed = HEX.parseHex("1062f17c305431e023da5ea6819ad9238a97d84779e3af3843513db3b5646ffd5157ca7c20194ef4"
                + "fb0bc24a984012e4b22e427b5401ab9592dd9dc2c33c0c1d7f10b737e37ef537");

        assertThat(key.open(sealed, new Place("safe_address", "text", "17", 3)))
                .isEqualTo(CONTENT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ofAFile(@TempDir Path folder) throws IOException {
        SealedFile file = new SealedFile(
                new OpaqueId("59d72226e66832e9eb53db167966c6f9"),
                HEX.parseHex("49bc323d273b1d2fe80bd5c0f6d4934694ae4117c7592cbcb87b6a64f10acac9b3c9a8928bce265700bfb7c9"
                        + "4d49bddab544ecc38dac01d8e23c1d383ebead74cd82f68d15a134e368e68b7c89710c819691f8106ee487e4"
                        + "0b6936a8c115251e40b848bbf3d42c45fdb46f3290ae8b280976f267eff9930911ea0d83d7ffb8d451b53d90"
                        + "b38e24f29d0ec09bad3f5b02b3789fb4c989cd86a0aef1c2c36b3207e8e633583d55d08c"));
        Files.write(
                folder.resolve(file.id().hex()),
                HEX.parseHex("28b1cf32a90ad04c1c4755bd514a664ca9429f85d3980c6cdc257ea60d411b155fe866b47371c82b81d7befd"
                        + "5e060775d0f4f65c5bd77e0d9bde935746a95f31e8238757484fd7ff1e3bdf7642d2bd57cb872d9d374bd3bd"));
        SealedFiles files = new SealedFiles(folder, random);

        FileFacts facts = files.facts(file, key);

        assertThat(facts.label()).isEqualTo(new FileLabel("door.txt", "text/plain"));
        assertThat(facts.original().length()).isEqualTo(CONTENT.length());
        try (InputStream opened = files.open(file, key)) {
            assertThat(new String(opened.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(CONTENT);
        }
        assertThat(files.restore(file, key, folder.resolve("door.txt"))).isEqualTo(facts);
    }
}
