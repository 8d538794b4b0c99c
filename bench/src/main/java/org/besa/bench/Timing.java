package org.besa.bench;

import java.util.List;

/**
 * How long the measured runs of one contender took.
 *
 * @param seconds of each run; at least one
 */
public record Timing(List<Double> seconds) {

    /** Takes a copy. */
    public Timing {
        seconds = List.copyOf(seconds);
    }

    /** The run in the middle, or half-way between the two there. */
    public double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The fastest run. */
    public double fastest() {
        return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }
}
