package org.besa.app.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.besa.seal.audit.LogRefused;
import org.besa.seal.audit.Witnessed;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.NotReadable;

/**
 * The newest checkpoint, kept in a file beside the database, so that it does not go back in time together with it: a database that is older than this
 * file is not extended.
 */
public final class CheckpointFile implements Witnessed {
    private final Path file;

    /** @param file its folder is there; the file may not be yet */
    public CheckpointFile(Path file) {
        this.file = file;
    }

    @Override
    public Optional<SignedNote> newest() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotReadable e) {
            throw new LogRefused(
                    file + " is damaged, " + e.getMessage()
                            + "; put back the newest checkpoint that somebody kept, or move the file away if none is newer than the database");
        }
    }

    /** Keeps this one instead. The file is there whole, as it was or as it is now. */
    void keep(SignedNote note) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, note.bytes());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
