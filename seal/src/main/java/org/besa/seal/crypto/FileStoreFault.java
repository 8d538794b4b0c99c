package org.besa.seal.crypto;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
        if (cause instanceof NoSuchFileException) {
            return "is not there; restore it from the data backup";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "is there already; choose another name";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied; give it to the user that runs Besa";
        }
        String reason =
                String.valueOf(cause instanceof FileSystemException known ? known.getReason() : cause.getMessage());
        return switch (reason) {
            case "No space left on device", "Disk quota exceeded" -> "the disk is full; make room and try again";
            case "Read-only file system" -> "the disk cannot be written; mount it for writing";
            default -> "the disk reports a fault (" + reason + "); look at the disk";
        };
    }
}
