package org.besa.app.cases;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A file cannot be taken as it is; nothing of it was kept. */
public final class FileRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient Optional<FileType> found;

    /** What is wrong with it. */
    public enum Why {
        /** No file was chosen, or it has no bytes. */
        EMPTY,
        /** Longer than the limit. */
        TOO_LARGE,
        /** Its bytes are of no type that cases take. */
        UNKNOWN_TYPE,
        /** Its name says another type than its bytes. */
        OTHER_TYPE,
        /** What was sent is not a form with a file, or was cut. */
        BROKEN,
        /** As many files as may be are arriving already. */
        BUSY;

        /** As the words know it: "too-large". */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    FileRefused(Why why) {
        this(why, Optional.empty());
    }

    FileRefused(Why why, Optional<FileType> found) {
        super("this file cannot be taken: " + why.code());
        this.why = why;
        this.found = found;
    }

    public Why why() {
        return why;
    }

    /** The type of the bytes, for {@link Why#OTHER_TYPE}. */
    public Optional<FileType> found() {
        return found;
    }
}
