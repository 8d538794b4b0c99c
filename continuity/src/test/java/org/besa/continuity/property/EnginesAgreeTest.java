package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.besa.continuity.reference.Happening;
import org.besa.continuity.reference.Seen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The interval program, in blocks and for the single case, the explanation, the evaluation by sets of days and the one day by day say the same
 * of every random pack and history. {@code -Dbesa.pairs} sets how many pairs are thrown, {@code -Dbesa.seed} throws those of an earlier run
 * again.
 */
@Tag("property")
class EnginesAgreeTest {

    private final Seen seen = new Seen();
    private final Frequencies frequencies = new Frequencies();
    private final Pairs pairs = new Pairs(new Comparison(seen, frequencies));

    @Test
    void onTheUsualPairs() {
        int thrown = Integer.getInteger("besa.pairs", 30_000);
        pairs.compare(Seeds.usual(), thrown);
        insistOnVariety(thrown);
    }

    @Test
    @Tag("long")
    void onManyNewPairs() {
        int thrown = Integer.getInteger("besa.pairs", 3_000_000);
        pairs.compare(Seeds.fresh(), thrown);
        insistOnVariety(thrown);
    }

    /**
     * Equal answers prove little unless much happened: the rarest happening once in a hundred pairs, the rarest kind of day once in ten. Of more
     * than 100,000 pairs no more is asked than of so many.
     */
    private void insistOnVariety(int thrown) {
        int counted = Math.min(thrown, 100_000);
        List<Happening> rare = List.of(Happening.values()).stream()
                .filter(happening -> seen.count(happening) < counted / 100)
                .toList();
        assertThat(rare).as("happened too seldom: %s", seen.counts()).isEmpty();
        Map<String, Long> kinds = frequencies.byKind();
        assertThat(kinds)
                .containsKeys(
                        "SECURED certain",
                        "SECURED contingent",
                        "WITHHELD gap certain",
                        "WITHHELD gap contingent",
                        "DISCRETIONARY certain",
                        "DISCRETIONARY contingent",
                        "UNMET gap certain",
                        "UNMET gap contingent",
                        "UNMET contingent",
                        "UNCONFIRMED certain",
                        "UNCONFIRMED contingent",
                        "alleged",
                        "promised",
                        "partial",
                        "level 1",
                        "level 2",
                        "level 3",
                        "due 1",
                        "due 2",
                        "due 3",
                        "early");
        assertThat(kinds).allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(counted / 10));
    }
}
