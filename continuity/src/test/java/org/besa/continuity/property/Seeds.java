package org.besa.continuity.property;

import java.util.SplittableRandom;

/**
 * Which samples a property run throws. A normal run always throws the same, so that a failure is the fault of the change at hand; a long run
 * throws new ones each time. {@code -Dbesa.seed} throws those of a failed run again.
 */
interface Seeds {

    /** The samples of every normal run. */
    long USUAL = 20_250_101;

    static long usual() {
        return Long.getLong("besa.seed", USUAL);
    }

    static long fresh() {
        return Long.getLong("besa.seed", new SplittableRandom().nextInt(1_000_000_000));
    }
}
