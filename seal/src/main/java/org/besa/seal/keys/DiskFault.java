package org.besa.seal.keys;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.besa.seal.crypto.KeyStoreFault;

/** What the operating system said no to, in words. */
record DiskFault(IOException cause) {

    /** The fault of something that we could not do to a file: "be written". */
    KeyStoreFault cannot(Path path, String what) {
        return new KeyStoreFault(
                path.toString(), "cannot " + what + ": " + reason(), "mend that, then do it again", cause);
    }

    /** Why, as far as we were told. */
    String reason() {
        return switch (cause) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case ClosedByInterruptException interrupted -> "the thread was interrupted";
            case FileLockInterruptionException interrupted -> "the thread was interrupted";
            case FileSystemException refused ->
                String.valueOf(refused.getReason() == null ? refused.getMessage() : refused.getReason());
            default -> String.valueOf(cause.getMessage());
        };
    }
}
