package org.besa.postgres;

import java.time.Duration;

/** Waiting between two looks at something. */
record Pause(Duration length) {

    /** @throws PostgresFault when the thread is interrupted; it stays so */
    void take() {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFault("PostgreSQL", "waiting for it was interrupted", "start again", e);
        }
    }
}
