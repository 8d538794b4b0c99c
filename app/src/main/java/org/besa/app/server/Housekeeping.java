package org.besa.app.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.besa.app.access.Sessions;
import org.besa.app.vault.Drafts;
import org.besa.seal.file.SealedFiles;

/** What is tidied up every minute, on columns that stand in the clear: it needs no key, and goes on while the server is locked. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration UNFINISHED = Duration.ofDays(1);

    private final Sessions sessions;
    private final Drafts drafts;
    private final SealedFiles files;
    private final Clock clock;
    private final Thread thread;

    Housekeeping(Sessions sessions, Drafts drafts, SealedFiles files, Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.files = files;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("housekeeping").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                tidyOrTell();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away comes back. */
    private void tidyOrTell() {
        try {
            tidy();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "could not tidy up ({0}); it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    /** Ended sessions, drafts that nobody took up again, files that a power cut left unfinished. */
    void tidy() {
        sessions.sweep();
        drafts.sweep();
        files.removeUnfinished(clock.instant().minus(UNFINISHED));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
