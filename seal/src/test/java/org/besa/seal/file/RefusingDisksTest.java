package org.besa.seal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.besa.seal.SmallDisk;
import org.besa.seal.crypto.FileStoreFault;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.value.KeyOwner.OfOrganisation;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that refuses is named, and nothing half-written stays on it. */
class RefusingDisksTest {

    @TempDir
    Path folder;

    @Test
    void leavesNothingOnAFullDisk() {
        assertThat(new SmallDisk(folder, false).run(SealsFiles.class))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(": the disk is full; make room and try again"),
                        line -> assertThat(line).isEqualTo("0 files"),
                        line -> assertThat(line).isEqualTo("sealed"),
                        line -> assertThat(line).isEqualTo("1 files"),
                        line -> assertThat(line).endsWith("copy: the disk is full; make room and try again"),
                        line -> assertThat(line).isEqualTo("1 files"));
    }

    @Test
    void namesADiskThatCannotBeWritten() {
        assertThat(new SmallDisk(folder, true).run(SealsFiles.class))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(": the disk cannot be written; mount it for writing"),
                        line -> assertThat(line).isEqualTo("0 files"),
                        line -> assertThat(line).endsWith(": the disk cannot be written; mount it for writing"),
                        line -> assertThat(line).isEqualTo("0 files"));
    }

    /** Seals a file larger than the disk and one that fits, then restores the latter where no room is left. */
    static final class SealsFiles {
        private final Path folder;
        private final SealedFiles files;
        private final SealingKey key;

        private SealsFiles(Path folder) {
            SecureRandom random = new SecureRandom();
            TinkCrypto crypto = new TinkCrypto(random);
            this.folder = folder;
            this.files = new SealedFiles(folder, random);
            this.key = new SealingKey(new OfOrganisation(OpaqueId.random(random)), crypto.newKey(), crypto);
        }

        public static void main(String[] arguments) throws IOException {
            SealsFiles program = new SealsFiles(Path.of(arguments[0]));
            program.seal(3_000_000);
            program.seal(600_000);
        }

        private void seal(int length) throws IOException {
            try (InputStream original = new ByteArrayInputStream(new byte[length])) {
                SealedFile sealed = files.seal(original, new FileLabel("a", "text/plain"), key);
                print("sealed");
                count();
                files.restore(sealed, key, folder.resolve("copy"));
            } catch (FileStoreFault e) {
                print(String.valueOf(e.getMessage()));
            }
            count();
        }

        private void count() throws IOException {
            try (Stream<Path> found = Files.list(folder)) {
                print(found.count() + " files");
            }
        }

        @SuppressWarnings("SystemOut") // its parent reads it
        private static void print(String line) {
            System.out.println(line);
        }
    }
}
