package org.besa.app.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many days before something is lost or due it is told of.
 *
 * @param days the fewest first; from 0 to 180, each once
 */
public record WarningSteps(List<Integer> days) {
    /** No answer that is remembered reaches farther. */
    private static final int FARTHEST = 180;

    /** Checks and orders the days. */
    public WarningSteps {
        days = days.stream().distinct().sorted().toList();
        if (days.isEmpty() || days.getFirst() < 0 || days.getLast() > FARTHEST) {
            throw new IllegalArgumentException("write days from 0 to " + FARTHEST + ", as: 90, 30, 7, 1");
        }
    }

    /** What is told where nobody set anything. */
    public static WarningSteps usual() {
        return new WarningSteps(List.of(90, 30, 7, 1));
    }

    /** Days as they are set: "90, 30, 7, 1". */
    public static WarningSteps parse(String written) {
        return new WarningSteps(Stream.of(written.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList());
    }

    int farthest() {
        return days.getLast();
    }

    /** The nearest step in which a day lies; empty if it is over. */
    Optional<Integer> step(LocalDate today, LocalDate day) {
        long left = ChronoUnit.DAYS.between(today, day);
        return left < 0
                ? Optional.empty()
                : days.stream().filter(step -> left <= step).findFirst();
    }
}
