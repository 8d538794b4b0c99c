package org.besa.bench.contender;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A contender that runs in this process, on this thread. */
public record InJava(String name, Consumer<Tally> cover) implements Contender {
    @Override
    public Outcome run(int times) {
        List<Double> seconds = new ArrayList<>();
        List<List<Long>> totals = List.of();
        for (int i = 0; i < times; i++) {
            Tally tally = new Tally();
            long start = System.nanoTime();
            cover.accept(tally);
            seconds.add((System.nanoTime() - start) / 1e9);
            if (i > 0 && !totals.equals(tally.rows())) {
                throw new IllegalStateException(name + " does not answer twice in the same way");
            }
            totals = tally.rows();
        }
        return new Outcome(totals, seconds);
    }
}
