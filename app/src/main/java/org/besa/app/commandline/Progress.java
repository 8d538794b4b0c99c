package org.besa.app.commandline;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts on stderr how far long work has come, at most a few times a second and only where a person looks on. Short work says nothing. */
final class Progress {
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final boolean watched;
    private long nextSign = System.nanoTime() + QUIET_NANOS;
    private @Nullable String last;
    private long count;

    Progress(Surroundings surroundings) {
        err = surroundings.err();
        watched = surroundings.terminal().watched();
    }

    void step(String what) {
        count++;
        if ((count & 0xFFF) == 0) {
            reach(what, count);
        }
    }

    void reach(String what, long done) {
        long now = System.nanoTime();
        if (watched && now - nextSign >= 0) {
            nextSign = now + BETWEEN_NANOS;
            last = String.format(Locale.ENGLISH, "besa: %,d %s", done, what);
            err.print("\r" + last);
            err.flush();
        }
    }

    /** Wipes the line. */
    void end() {
        if (last != null) {
            err.print("\r" + " ".repeat(last.length()) + "\r");
            err.flush();
        }
    }
}
