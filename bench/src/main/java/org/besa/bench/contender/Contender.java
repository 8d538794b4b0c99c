package org.besa.bench.contender;

import java.util.List;

/** One way of computing the cover of a caseload. */
public interface Contender extends AutoCloseable {
    String name();

    /** Computes the cover of everybody {@code times} times; everything that can be done once is already done. */
    Outcome run(int times);

    @Override
    default void close() {}

    /**
     * What came out.
     *
     * @param totals as {@link Tally#rows}; the same in every run
     * @param seconds how long each run took
     */
    record Outcome(List<List<Long>> totals, List<Double> seconds) {
        public Outcome {
            totals = List.copyOf(totals);
            seconds = List.copyOf(seconds);
        }
    }
}
