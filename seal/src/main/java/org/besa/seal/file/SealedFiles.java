package org.besa.seal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.besa.seal.crypto.FileStoreFault;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Padding;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;

/**
 * A folder of sealed files. Each has a random id as its name, and is as long as its padded content and a little more; everything else about it
 * is in its {@link FileFacts}, which the caller keeps sealed with its data. A file opens only by its id and its owner's key.
 */
public final class SealedFiles {
    private final Path folder;
    private final SecureRandom random;
    private final Padding padding = new Padding();

    /**
     * @param folder exists already; only the user that runs Besa should have access
     * @param random for the ids
     */
    public SealedFiles(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /**
     * Seals a file. When this returns, it survives a power cut; when it throws, nothing is left.
     *
     * @param original read to its end, not closed
     * @throws IOException if {@code original} cannot be read
     * @throws FileStoreFault if the folder cannot be written
     */
    public SealedFile seal(InputStream original, FileLabel label, SealingKey key) throws IOException {
        OpaqueId id = OpaqueId.random(random);
        try (WholeFile file = new WholeFile(path(id), id)) {
            FileFacts facts = new FileFacts(label, write(original, file.content(), id, key));
            SealedFile sealed = new SealedFile(id, key.seal(facts.encoded(), place(id)));
            file.complete();
            return sealed;
        }
    }

    private Fingerprint write(InputStream original, OutputStream sealed, OpaqueId id, SealingKey key)
            throws IOException {
        try (OutputStream sealing = key.sealFile(sealed, id)) {
            Fingerprint fingerprint = new HashedCopy().run(original, sealing);
            pad(sealing, padding.padded(fingerprint.length()) - fingerprint.length());
            return fingerprint;
        }
    }

    private static void pad(OutputStream sealing, long count) throws IOException {
        byte[] zeros = new byte[1 << 16];
        for (long left = count; left > 0; left -= zeros.length) {
            sealing.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    /**
     * Name, type, length and hashes.
     *
     * @throws NotOpened if they are not what was sealed for this id and owner
     */
    public FileFacts facts(SealedFile file, SealingKey key) {
        Place place = place(file.id());
        return FileFacts.decode(key.open(file.facts(), place), "the facts of file " + file.id());
    }

    /**
     * The content. Bytes are given out after their segment has been checked, the last one after all has been checked; the stream throws
     * {@link NotOpened} where the file was changed, cut, extended or put in another's place.
     *
     * @throws IOException if the file cannot be read
     * @throws FileStoreFault if it is not there
     * @throws NotOpened if facts or content do not open
     */
    public InputStream open(SealedFile file, SealingKey key) throws IOException {
        long length = facts(file, key).original().length();
        InputStream sealed = read(file.id());
        try {
            return new OpenedFile(key.openFile(sealed, file.id()), length, padding.padded(length), "file " + file.id());
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    private InputStream read(OpaqueId id) {
        try {
            return Files.newInputStream(path(id));
        } catch (IOException e) {
            throw new FileStoreFault(path(id), e);
        }
    }

    /**
     * Writes the original to a new file, if length and both hashes are what they were. When this throws, nothing is left.
     *
     * @param target must not exist; only its owner will be able to read it
     */
    public FileFacts restore(SealedFile file, SealingKey key, Path target) throws IOException {
        FileFacts facts = facts(file, key);
        try (InputStream content = open(file, key);
                WholeFile restored = new WholeFile(target, OpaqueId.random(random))) {
            if (!new HashedCopy().run(content, restored.content()).equals(facts.original())) {
                throw new NotOpened("file " + file.id());
            }
            restored.complete();
        }
        return facts;
    }

    /** Removes a file; nothing happens when there is none. What is left on the disk is noise without the key. */
    public void delete(OpaqueId id) {
        delete(path(id));
    }

    /** Removes what a power cut left unfinished and nobody has touched since {@code before}. It was sealed already. */
    public void removeUnfinished(Instant before) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + WholeFile.UNFINISHED)) {
            for (Path unfinished : found) {
                if (Files.getLastModifiedTime(unfinished).toInstant().isBefore(before)) {
                    delete(unfinished);
                }
            }
        } catch (IOException e) {
            throw new FileStoreFault(folder, e);
        }
    }

    /** Which files have been whole since before {@code before}. */
    public List<OpaqueId> wholeBefore(Instant before) {
        List<OpaqueId> ids = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, SealedFiles::isWhole)) {
            for (Path file : found) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    ids.add(new OpaqueId(String.valueOf(file.getFileName())));
                }
            }
        } catch (NoSuchFileException e) {
            return ids; // deleted at this moment; the others are found the next time
        } catch (IOException | DirectoryIteratorException e) {
            throw new FileStoreFault(folder, e instanceof IOException fault ? fault : new IOException(e));
        }
        return ids;
    }

    private static boolean isWhole(Path file) {
        return String.valueOf(file.getFileName()).matches("[0-9a-f]{32}");
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new FileStoreFault(path, e);
        }
    }

    private Path path(OpaqueId id) {
        return folder.resolve(id.hex());
    }

    private static Place place(OpaqueId id) {
        return new Place("file", "facts", id.hex(), 1);
    }
}
