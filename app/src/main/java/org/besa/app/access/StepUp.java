package org.besa.app.access;

import java.time.Duration;

/** What is dangerous asks for a password or a passkey within the last ten minutes, so that a screen left open does not give it away (V5). */
public final class StepUp {
    /** How long a proof is fresh. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final Sessions sessions;

    /** @param sessions know when each was proved last */
    public StepUp(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Whether the caller may do something dangerous now. */
    public boolean isFresh(Caller caller) {
        return sessions.isProved(caller.token(), FRESH);
    }

    /**
     * Refuses whoever has not shown a password or a passkey lately.
     *
     * @throws ProofNeeded unless the caller may do something dangerous now
     */
    public void require(Caller caller) {
        if (!isFresh(caller)) {
            throw new ProofNeeded();
        }
    }
}
