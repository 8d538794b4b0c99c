package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;

/**
 * Two answers about one case beside each other.
 *
 * @param needs all of which one of them speaks, in the order of needs
 */
record CoverDifference(List<OfNeed> needs) {
    CoverDifference {
        needs = List.copyOf(needs);
    }

    /**
     * One need.
     *
     * @param runs in order; together they are the window that both answers look at
     */
    record OfNeed(Need need, List<Run> runs) {
        OfNeed {
            runs = List.copyOf(runs);
        }

        /** The runs on which the answers differ. */
        List<Run> differing() {
            return runs.stream().filter(Run::differs).toList();
        }
    }

    /**
     * Days on which each of them says one thing; both inclusive.
     *
     * @param one on the same days; empty where that answer says nothing
     * @param other the same of the other answer
     */
    record Run(LocalDate from, LocalDate through, Optional<Span> one, Optional<Span> other) {
        boolean differs() {
            return !one.equals(other);
        }

        /** What follows at once and says the same, made one with it; else nothing. */
        private Optional<Run> with(Run next) {
            Run both = of(from, next.through, one, other);
            return both.equals(of(from, next.through, next.one, next.other)) ? Optional.of(both) : Optional.empty();
        }

        private static Run of(LocalDate from, LocalDate through, Optional<Span> one, Optional<Span> other) {
            return new Run(
                    from, through, one.map(span -> span.on(from, through)), other.map(span -> span.on(from, through)));
        }
    }

    static CoverDifference of(Coverage one, Coverage other) {
        List<OfNeed> needs = Stream.of(Need.values())
                .filter(need -> speaksOf(one, need) || speaksOf(other, need))
                .map(need -> new OfNeed(need, runs(need, one, other)))
                .toList();
        return new CoverDifference(needs);
    }

    /** Only needs about which the answers differ. */
    List<OfNeed> differing() {
        return needs.stream().filter(need -> !need.differing().isEmpty()).toList();
    }

    private static boolean speaksOf(Coverage coverage, Need need) {
        return coverage.needs().stream().map(NeedCoverage::need).anyMatch(need::equals);
    }

    private static List<Run> runs(Need need, Coverage one, Coverage other) {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        for (Coverage each : List.of(one, other)) {
            starts.add(each.from());
            starts.add(each.through().plusDays(1));
            each.needs().stream()
                    .filter(of -> of.need() == need)
                    .flatMap(of -> of.spans().stream())
                    .forEach(span -> starts.add(span.from()));
        }
        List<Run> runs = new ArrayList<>();
        for (LocalDate from : starts.headSet(starts.last())) {
            LocalDate through = next(starts, from).minusDays(1);
            Run run = Run.of(from, through, one.spanOn(need, from), other.spanOn(need, from));
            Optional<Run> longer =
                    runs.isEmpty() ? Optional.empty() : runs.getLast().with(run);
            longer.ifPresent(_ -> runs.removeLast());
            runs.add(longer.orElse(run));
        }
        return runs;
    }

    private static LocalDate next(NavigableSet<LocalDate> starts, LocalDate after) {
        return starts.tailSet(after, false).first();
    }
}
