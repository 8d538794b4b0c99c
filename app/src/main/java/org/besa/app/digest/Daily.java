package org.besa.app.digest;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Lets the rounds be made, once a minute. */
final class Daily implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Daily.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DigestRounds rounds;
    private final Thread thread;

    Daily(DigestRounds rounds) {
        this.rounds = rounds;
        this.thread = Thread.ofVirtual().name("digests").start(this::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                roundOrTell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away comes back. */
    private void roundOrTell() {
        try {
            rounds.round();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "no digest could be sent ({0}); it is tried again",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
