package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.fail;

import java.util.Optional;
import org.besa.continuity.property.Comparison.Difference;
import org.besa.continuity.random.Sample;
import org.besa.continuity.random.SampleText;
import org.besa.continuity.random.Smaller;
import org.besa.continuity.reference.Seen;

/** Throws pairs of a pack and a history, and fails at the first on which two ways part, with the smallest such pair in words. */
record Pairs(Comparison comparison) {

    /** Histories judged by one pack, in one block. */
    private static final int PEOPLE = 8;

    void compare(long seed, int pairs) {
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
}
