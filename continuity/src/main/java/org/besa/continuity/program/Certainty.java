package org.besa.continuity.program;

/**
 * How firmly something holds on a day: a chain of four, so that “and” is the lower, “or” the higher and “not” the mirror of each.
 * What holds at one level holds in all readings from there on: certain, as things stand, possibly.
 */
public interface Certainty {
    /** In no reading. */
    int NO = 0;
    /** Not as things stand, but in some reading: what it asks was never recorded. */
    int POSSIBLE = 1;
    /** As things stand, as long as an awaited fact does not come. */
    int OPEN = 2;
    /** In every reading. */
    int SURE = 3;

    static int not(int certainty) {
        return SURE - certainty;
    }
}
