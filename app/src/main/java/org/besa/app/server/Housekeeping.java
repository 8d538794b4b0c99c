package org.besa.app.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.besa.app.access.Sessions;
import org.besa.app.vault.Drafts;
import org.besa.app.vault.OpenKeys;
import org.besa.app.vault.OrphanedFiles;
import org.besa.seal.file.SealedFiles;

/** What is tidied up every minute, on columns that stand in the clear: all but the last needs no key, and goes on while the server is locked. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Sessions sessions;
    private final Drafts drafts;
    private final SealedFiles files;
    private final OrphanedFiles orphans;
    private final OpenKeys keys;
    private final Clock clock;
    private final Thread thread;
    private Instant nextLookForOrphans = Instant.MIN;

    Housekeeping(
            Sessions sessions, Drafts drafts, SealedFiles files, OrphanedFiles orphans, OpenKeys keys, Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.files = files;
        this.orphans = orphans;
        this.keys = keys;
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

    /** Ended sessions, drafts that nobody took up again, files that a power cut left unfinished, files that no case names. */
    void tidy() {
        sessions.sweep();
        drafts.sweep();
        files.removeUnfinished(clock.instant().minus(DAY));
        removeOrphans(clock.instant());
    }

    /** Once a day, since it looks at every file. Only when the keys have shown that this database and this home belong together. */
    private void removeOrphans(Instant now) {
        if (keys.areUnlocked() && !now.isBefore(nextLookForOrphans)) {
            orphans.sweep(now.minus(DAY));
            nextLookForOrphans = now.plus(DAY);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
