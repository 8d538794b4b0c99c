package org.besa.seal.audit;

/** The log must not be extended as things are. Nothing was written. The message says why, and what to do. */
public final class LogRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why, and what to do */
    public LogRefused(String message) {
        super(message);
    }
}
