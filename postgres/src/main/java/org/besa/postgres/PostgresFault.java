package org.besa.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** PostgreSQL cannot be set up, started or stopped: where, what is wrong, and what to do. Names no statement and no value. */
public sealed class PostgresFault extends RuntimeException permits PortTaken, ProgramFailed {
    private final String place;
    private final String fault;
    private final String mend;

    PostgresFault(String place, String fault, String mend) {
        this(place, fault, mend, null);
    }

    PostgresFault(String place, String fault, String mend, @Nullable Throwable cause) {
        super(place + ": " + fault + "; " + mend, cause);
        this.place = place;
        this.fault = fault;
        this.mend = mend;
    }

    /** What the operating system reported about a file or folder. */
    static PostgresFault of(Path place, IOException cause) {
        @Nullable String reason = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        String said = reason == null ? cause.getClass().getSimpleName() : reason;
        @Nullable PostgresFault known = KnownFault.in(place, said);
        if (known != null) {
            return known;
        }
        if (cause instanceof AccessDeniedException) {
            return new PostgresFault(
                    place.toString(),
                    "cannot be written",
                    "give it to the user that runs Besa (chown), or choose another home",
                    cause);
        }
        return new PostgresFault(
                place.toString(), "the disk reports a fault (" + said + ")", "look at the disk", cause);
    }

    /** The file, folder, port or machine that it is about. */
    public String place() {
        return place;
    }

    /** What is wrong. */
    public String fault() {
        return fault;
    }

    /** What to do. */
    public String mend() {
        return mend;
    }
}
