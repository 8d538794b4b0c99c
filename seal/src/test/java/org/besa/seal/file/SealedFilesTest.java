package org.besa.seal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.FileStoreFault;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFilesTest {
    private static final FileLabel LABEL = new FileLabel("vërtetim ناوچه.pdf", "application/pdf");

    private final SecureRandom random = new SecureRandom();
    private final Crypto crypto = new TinkCrypto(random);
    private final Secret secret = crypto.newKey();
    private final OfCase owner = new OfCase(OpaqueId.random(random), OpaqueId.random(random));
    private final SealingKey key = new SealingKey(owner, secret, crypto);

    @TempDir
    Path folder;

    private SealedFiles files;

    @BeforeEach
    void open() {
        files = new SealedFiles(folder, random);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 4095, 4096, (1 << 20) - 57, (1 << 20) - 56, 1 << 20, (1 << 20) + 1, 5_000_000})
    void opensWhatWasSealed(int length) throws Exception {
        byte[] original = bytes(length);

        SealedFile sealed = files.seal(new ByteArrayInputStream(original), LABEL, key);

        try (InputStream opened = files.open(sealed, key)) {
            assertThat(opened.readAllBytes()).isEqualTo(original);
            assertThat(opened.read()).isEqualTo(-1);
        }
        FileFacts facts = files.facts(sealed, key);
        assertThat(facts.label()).isEqualTo(LABEL);
        assertThat(facts.original())
                .isEqualTo(new Fingerprint(length, hash("SHA-256", original), hash("SHA-512", original)));
    }

    @Test
    void restoresIntoAFile() throws IOException {
        byte[] original = bytes(3_000_000);
        SealedFile sealed = files.seal(new ByteArrayInputStream(original), LABEL, key);
        Path target = folder.resolve("restored.pdf");

        assertThat(files.restore(sealed, key, target).label()).isEqualTo(LABEL);

        assertThat(target).hasBinaryContent(original);
        assertThat(Files.getPosixFilePermissions(target)).hasSize(2);
        assertThatExceptionOfType(FileStoreFault.class)
                .isThrownBy(() -> files.restore(sealed, key, target))
                .withMessageEndingWith("restored.pdf is there already; choose another name");
    }

    @Test
    void showsOnlyARandomNameAndARoundLength() throws IOException {
        SealedFile one = files.seal(new ByteArrayInputStream(bytes(70_000)), LABEL, key);
        SealedFile other = files.seal(new ByteArrayInputStream(bytes(70_500)), LABEL, key);

        assertThat(names()).containsExactlyInAnyOrder(one.id().hex(), other.id().hex());
        assertThat(Files.size(folder.resolve(one.id().hex())))
                .isEqualTo(Files.size(folder.resolve(other.id().hex())));
        assertThat(Files.getPosixFilePermissions(folder.resolve(one.id().hex())))
                .hasSize(2);
    }

    @Test
    void leavesNothingWhenTheOriginalCannotBeRead() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(3_000_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the upload ended early");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("the upload ended early");
            }
        });

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> files.seal(broken, LABEL, key))
                .withMessage("the upload ended early");

        assertThat(names()).isEmpty();
    }

    @Test
    void namesAFolderThatIsNotThere() {
        SealedFiles nowhere = new SealedFiles(folder.resolve("nowhere"), random);

        assertThatExceptionOfType(FileStoreFault.class)
                .isThrownBy(() -> nowhere.seal(InputStream.nullInputStream(), LABEL, key))
                .withMessageEndingWith(" does not exist; look for a mistake in the path, or restore it from a backup");
    }

    @Test
    void refusesAnotherFileOfTheSameOwner() throws IOException {
        SealedFile one = files.seal(new ByteArrayInputStream(bytes(1000)), LABEL, key);
        SealedFile other = files.seal(new ByteArrayInputStream(bytes(1000)), LABEL, key);

        assertRefused(new SealedFile(one.id(), other.facts()), key);
        Files.move(
                folder.resolve(other.id().hex()),
                folder.resolve(one.id().hex()),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertRefused(one, key);
    }

    @Test
    void refusesAnotherOwnerEvenWithTheSameKey() throws IOException {
        SealedFile sealed = files.seal(new ByteArrayInputStream(bytes(1000)), LABEL, key);

        for (KeyOwner other : List.of(
                new OfCase(owner.organisation(), OpaqueId.random(random)),
                new OfCase(OpaqueId.random(random), owner.caseId()),
                new KeyOwner.OfOrganisation(owner.organisation()),
                new KeyOwner.OfCompartment(owner, "location"))) {
            assertRefused(sealed, new SealingKey(other, secret, crypto));
        }
        assertRefused(sealed, new SealingKey(owner, crypto.newKey(), crypto));
    }

    @Test
    void givesNoLastByteOfAFileWhosePaddingWasCut() throws IOException {
        byte[] original = bytes(2_000_000);
        SealedFile sealed = files.seal(new ByteArrayInputStream(original), LABEL, key);
        Path path = folder.resolve(sealed.id().hex());
        byte[] onDisk = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(onDisk, onDisk.length - 1));

        try (InputStream opened = files.open(sealed, key)) {
            byte[] read = new byte[original.length];
            assertThatExceptionOfType(NotOpened.class)
                    .isThrownBy(() -> opened.readNBytes(read, 0, read.length))
                    .withMessageContaining("file " + sealed.id());
            assertThatExceptionOfType(NotOpened.class).isThrownBy(opened::read);
        }
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> files.restore(sealed, key, folder.resolve("restored")));
        assertThat(names()).containsExactly(sealed.id().hex());
    }

    @Test
    void deletesAndClearsWhatWasNeverFinished() throws IOException {
        SealedFile sealed = files.seal(new ByteArrayInputStream(bytes(10)), LABEL, key);
        Files.writeString(folder.resolve(OpaqueId.random(random).hex() + ".part"), "half of");

        files.removeUnfinished(Instant.EPOCH);
        assertThat(names()).hasSize(2);
        files.removeUnfinished(Instant.now().plusSeconds(1));
        assertThat(names()).containsExactly(sealed.id().hex());

        files.delete(sealed.id());
        files.delete(sealed.id());
        assertThat(names()).isEmpty();
        assertThatExceptionOfType(FileStoreFault.class).isThrownBy(() -> files.open(sealed, key));
    }

    private void assertRefused(SealedFile file, SealingKey with) {
        assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> {
            try (InputStream opened = files.open(file, with)) {
                opened.read();
            }
        });
    }

    private List<String> names() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String hash(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
