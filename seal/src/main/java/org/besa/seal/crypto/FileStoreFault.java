package org.besa.seal.crypto;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder of sealed files, or a file in it, cannot be used as it is. Nothing half-written is left there. */
public final class FileStoreFault extends SealFault {

    /**
     * A fault that the operating system reported.
     *
     * @param place the file or folder; its name is a random id, or one that the caller gave
     */
    public FileStoreFault(Path place, IOException cause) {
        super(place + ": " + inWords(cause), cause);
    }

    private static String inWords(IOException cause) {
        @Nullable String reason = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        return switch (cause) {
            case NoSuchFileException fault -> "is not there; restore it from the data backup";
            case FileAlreadyExistsException fault -> "is there already; choose another name";
            case AccessDeniedException fault -> "access is denied; give it to the user that runs Besa";
            default -> {
                if ("No space left on device".equals(reason) || "Disk quota exceeded".equals(reason)) {
                    yield "the disk is full; make room and try again";
                }
                if ("Read-only file system".equals(reason)) {
                    yield "the disk cannot be written; mount it for writing";
                }
                yield "the disk reports a fault (" + reason + "); look at the disk";
            }
        };
    }
}
