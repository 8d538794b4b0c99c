package org.besa.app.access;

/** Something about accounts cannot be done as things are. Nothing was changed. The message says why, and what to do. */
public final class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why, and what to do */
    public AccessRefused(String message) {
        super(message);
    }

    /**
     * @param message why, and what to do
     * @param cause what said so
     */
    public AccessRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
