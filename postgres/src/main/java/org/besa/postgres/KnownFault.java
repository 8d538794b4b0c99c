package org.besa.postgres;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The faults that PostgreSQL's programs and the operating system word always alike, in words that say what to do. */
enum KnownFault {
    DISK_FULL("No space left on device|Disk quota exceeded", "the disk is full", "make room and start again"),
    READ_ONLY("Read-only file system", "the disk cannot be written", "mount it for writing"),
    IN_USE(
            "lock file \"postmaster.pid\" already exists",
            "a PostgreSQL that Besa did not start works in it",
            "stop that one first; its number is the first line of postmaster.pid"),
    LIBRARY_MISSING(
            "error while loading shared libraries: ([^:]+)",
            "this machine has no %s",
            "install it (on Debian and Ubuntu: apt-get install libstdc++6)"),
    NAMELESS_USER(
            "could not look up effective user ID (\\d+)",
            "user %s, who runs this, has no name",
            "add a line for it to /etc/passwd, or run as a user that has a name"),
    SHARED_MEMORY(
            "could not (?:create|resize|open) shared memory segment",
            "PostgreSQL gets too little shared memory",
            "give /dev/shm at least 64 MB (docker: --shm-size=128m)"),
    OTHER_VERSION(
            "database files are incompatible with server|was initialized by PostgreSQL version",
            "its data was written by another version of PostgreSQL",
            "start it with the Besa that wrote it");

    private final Pattern wording;
    private final String fault;
    private final String mend;

    KnownFault(String wording, String fault, String mend) {
        this.wording = Pattern.compile(wording);
        this.fault = fault;
        this.mend = mend;
    }

    /** The first known fault in what a program said, or null. */
    static @Nullable PostgresFault in(Path place, String output) {
        for (KnownFault known : values()) {
            Matcher matcher = known.wording.matcher(output);
            if (matcher.find()) {
                String named = matcher.groupCount() == 0 ? known.fault : known.fault.formatted(matcher.group(1));
                return new PostgresFault(place.toString(), named, known.mend);
            }
        }
        return null;
    }
}
