package org.besa.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as they lie on the class path: a tar, packed with xz, whose SHA-256 is known to this source. */
final class PackedBinaries {
    private static final String MEND = "build or install Besa anew";

    private final Platform platform;

    PackedBinaries(Platform platform) {
        this.platform = platform;
    }

    /** Takes the entries one by one. */
    interface Reader {
        /**
         * Takes one.
         *
         * @param name the relative path; leads nowhere outside
         * @param content what a plain file holds; to be read at once, not to be closed
         */
        void entry(Path name, TarArchiveEntry entry, InputStream content) throws IOException;
    }

    /** Reads all of it, in the order of the archive, which names few folders. */
    void read(Reader reader) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(checkedBytes())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path name = Path.of(entry.getName()).normalize();
                if (name.isAbsolute() || name.startsWith("..")) {
                    throw new IOException("the entry " + name + " leads outside");
                }
                if (!name.toString().isEmpty()) {
                    reader.entry(name, entry, tar);
                }
            }
        }
    }

    private byte[] checkedBytes() {
        try (InputStream packed = PackedBinaries.class.getResourceAsStream("/" + platform.resource())) {
            if (packed == null) {
                throw new PostgresFault(platform.resource(), "is not on the class path", MEND);
            }
            byte[] bytes = packed.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(platform.sha256())) {
                throw new PostgresFault(platform.resource(), "is damaged, or not what Besa was made with", MEND);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
