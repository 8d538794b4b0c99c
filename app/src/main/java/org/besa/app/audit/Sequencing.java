package org.besa.app.audit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.besa.seal.audit.LogExport;
import org.besa.seal.audit.LogRefused;
import org.besa.seal.audit.LogSigning;
import org.besa.seal.audit.Sequencer;
import org.besa.seal.crypto.KeysLocked;
import org.besa.verify.note.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Gives committed entries their places at least every second, from when the log's key is there until this is closed. What it cannot do now it tries again, and tells
 * meanwhile what is in its way.
 */
public final class Sequencing implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Sequencing.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DatabaseAuditStore store;
    private final CheckpointFile kept;
    private final Clock clock;
    private final SecureRandom random;

    private @Nullable LogSigning signing;
    private @Nullable Sequencer sequencer;
    private @Nullable SignedNote newest;
    private volatile @Nullable Thread thread;
    private volatile @Nullable String trouble;

    Sequencing(DatabaseAuditStore store, CheckpointFile kept, Clock clock, SecureRandom random) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Begins, at once with what waits already.
     *
     * @param with signs this installation's logs
     * @throws LogRefused if the log must not be extended as things are
     */
    public synchronized void begin(LogSigning with) {
        signing = with;
        sequencer = new Sequencer(store, with, kept, clock, random);
        sequence();
        thread = Thread.ofVirtual().name("sequencing").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                sequenceOrTell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong once must not end it: a database that is away comes back. */
    private void sequenceOrTell() {
        try {
            sequence();
            trouble = null;
        } catch (KeysLocked e) {
            Thread.currentThread().interrupt();
        } catch (LogRefused e) {
            tell(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            tell("the audit log cannot be extended now (" + e.getClass().getSimpleName() + "); it is tried again");
        }
    }

    private void tell(String found) {
        if (!found.equals(trouble) && !Thread.currentThread().isInterrupted()) {
            LOG.log(Level.ERROR, found);
        }
        trouble = found;
    }

    private synchronized void sequence() {
        Sequencer ready = sequencer;
        if (ready != null) {
            SignedNote now = ready.sequence();
            if (!now.equals(newest)) {
                kept.keep(now);
                newest = now;
            }
        }
    }

    /** What is in the way, if anything is. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Orders what waits, and writes all logs into a new folder.
     *
     * @throws KeysLocked before it was begun
     * @throws LogRefused if the database does not hold what was signed
     * @throws IOException if the folder is there, or cannot be written
     */
    public synchronized void export(Path folder) throws IOException {
        LogSigning ready = signing;
        if (ready == null) {
            throw new KeysLocked();
        }
        sequence();
        new LogExport(store, ready, List.of()).write(folder);
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
