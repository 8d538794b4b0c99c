package org.besa.seal.crypto;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the operating system said no to, in words, and what to do. */
public record DiskFault(IOException cause) {

    /** What is wrong: the end of a sentence after a place and a colon. */
    public String fault() {
        return switch (cause) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileAlreadyExistsException there -> there.getFile() + " is there already";
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case ClosedByInterruptException interrupted -> "the thread was interrupted";
            case FileLockInterruptionException interrupted -> "the thread was interrupted";
            default ->
                switch (reason()) {
                    case "No space left on device", "Disk quota exceeded" -> "the disk is full";
                    case "Read-only file system" -> "the disk cannot be written";
                    default -> "the disk reports a fault (" + reason() + ")";
                };
        };
    }

    /** What to do about it. */
    public String mend() {
        return switch (cause) {
            case NoSuchFileException missing -> "look for a mistake in the path, or restore it from a backup";
            case FileAlreadyExistsException there -> "choose another name";
            case AccessDeniedException denied -> "give it to the user that runs Besa";
            case ClosedByInterruptException interrupted -> "do it again";
            case FileLockInterruptionException interrupted -> "do it again";
            default ->
                switch (reason()) {
                    case "No space left on device", "Disk quota exceeded" -> "make room and try again";
                    case "Read-only file system" -> "mount it for writing";
                    default -> "look at the disk, then do it again";
                };
        };
    }

    private String reason() {
        return cause instanceof FileSystemException refused && refused.getReason() != null
                ? refused.getReason()
                : String.valueOf(cause.getMessage());
    }
}
