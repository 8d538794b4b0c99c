package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.continuity.property.Comparison.Difference;
import org.besa.continuity.random.Sample;
import org.besa.continuity.random.SampleText;
import org.besa.continuity.random.Smaller;
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

    /** Histories judged by one pack, in one block. */
    private static final int PEOPLE = 8;

    private final Seen seen = new Seen();
    private final Frequencies frequencies = new Frequencies();
    private final Comparison comparison = new Comparison(seen, frequencies);

    @Test
    void onTheUsualPairs() {
        compare(Seeds.usual(), Integer.getInteger("besa.pairs", 100_000));
        insistOnVariety();
    }

    @Test
    @Tag("long")
    void onManyNewPairs() {
        compare(Seeds.fresh(), Integer.getInteger("besa.pairs", 3_000_000));
        insistOnVariety();
    }

    private void compare(long seed, int pairs) {
        for (int number = 0; number < pairs / PEOPLE; number++) {
            Sample sample = Sample.thrown(seed, number, PEOPLE);
            Optional<Difference> difference = comparison.in(sample);
            if (difference.isPresent()) {
                fail(report(sample, difference.get()));
            }
        }
    }

    private static String report(Sample sample, Difference difference) {
        Comparison again = new Comparison(new Seen(), new Frequencies());
        Sample alone = sample.of(difference.person());
        Sample smallest = new Smaller(smaller -> again.in(smaller).isPresent()).of(alone);
        String found = again.in(smallest).map(Difference::text).orElse("only beside the others of its block");
        return "Throw it again with " + sample.name() + ": "
                + difference.person().id() + ", " + difference.text() + "\nSmallest, " + found + "\n"
                + SampleText.of(smallest, smallest.histories());
    }

    /** Equal answers prove little unless much happened. */
    private void insistOnVariety() {
        List<Happening> rare = List.of(Happening.values()).stream()
                .filter(happening -> seen.count(happening) < 1_000)
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
        assertThat(kinds).allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(10_000));
    }
}
