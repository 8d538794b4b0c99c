package org.besa.seal.crypto;

/**
 * What one guess of a passphrase costs.
 *
 * @param memoryKibibytes 19,456 (the least that OWASP's password storage cheat sheet allows) to 1,048,576
 * @param passes 1 to 16
 */
public record StretchCost(int memoryKibibytes, int passes) {
    private static final int LEAST_MEMORY = 19_456;
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 16;

    /** Checks the bounds: a damaged or planted file must not make us allocate everything, or nearly nothing. */
    public StretchCost {
        if (memoryKibibytes < LEAST_MEMORY || memoryKibibytes > MOST_MEMORY || passes < 1 || passes > MOST_PASSES) {
            throw new IllegalArgumentException("Argon2id with " + memoryKibibytes + " KiB and " + passes
                    + " passes is outside " + LEAST_MEMORY + " to " + MOST_MEMORY + " KiB and 1 to " + MOST_PASSES);
        }
    }

    /** 64 MiB, three passes: the second recommended option of RFC 9106, section 4. */
    public static StretchCost recommended() {
        return new StretchCost(1 << 16, 3);
    }
}
