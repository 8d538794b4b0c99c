package org.besa.app.cases;

/**
 * How large a file may be.
 *
 * @param largest in bytes, at least 1
 */
public record FileLimits(long largest) {
    private static final long MEGABYTE = 1_000_000;

    /** Checks the size. */
    public FileLimits {
        if (largest < 1) {
            throw new IllegalArgumentException("a file may have 1 byte at least, not " + largest);
        }
    }

    /** 25 megabytes. */
    public static FileLimits usual() {
        return new FileLimits(25 * MEGABYTE);
    }

    /** The same in whole megabytes, at least 1: for sentences. */
    public long megabytes() {
        return Math.max(1, largest / MEGABYTE);
    }
}
