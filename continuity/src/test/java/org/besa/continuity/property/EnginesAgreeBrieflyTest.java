package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.besa.continuity.reference.Happening;
import org.besa.continuity.reference.Seen;
import org.junit.jupiter.api.Test;

/** The first of the pairs of {@link EnginesAgreeTest}, in a second or two: for those who change the engine, by hand or by mutation. */
class EnginesAgreeBrieflyTest {

    @Test
    void onTheFirstPairs() {
        Seen seen = new Seen();
        new Pairs(new Comparison(seen, new Frequencies())).compare(Seeds.USUAL, 800);
        for (Happening happening : Happening.values()) {
            assertThat(seen.count(happening)).as("%s", happening).isPositive();
        }
    }
}
