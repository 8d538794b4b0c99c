package org.besa.app.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.coverage.Coverage.Gap;

/**
 * A gap as a reader sees it: where only its certainty ends, and not the gap, it is still the same gap.
 *
 * @param first the part that begins it, which says what it is
 * @param last the part that ends it; the same as {@code first} where there is only one
 */
record GapRun(Gap first, Gap last) {

    /** The gaps with their continuations joined, in the order of those that begin them. */
    static List<GapRun> of(List<Gap> gaps) {
        List<GapRun> runs = new ArrayList<>();
        for (Gap gap : gaps) {
            if (gaps.stream().noneMatch(earlier -> goesOn(earlier, gap))) {
                runs.add(new GapRun(gap, lastOf(gap, gaps)));
            }
        }
        return runs;
    }

    private static Gap lastOf(Gap gap, List<Gap> gaps) {
        Optional<Gap> next = gaps.stream().filter(later -> goesOn(gap, later)).findFirst();
        return next.map(later -> lastOf(later, gaps)).orElse(gap);
    }

    private static boolean goesOn(Gap earlier, Gap later) {
        return earlier.contingentOn().isEmpty()
                && earlier.through().plusDays(1).equals(later.from())
                && earlier.need() == later.need()
                && earlier.cover() == later.cover()
                && earlier.kind() == later.kind()
                && earlier.contested() == later.contested()
                && earlier.alleged() == later.alleged()
                && earlier.promised() == later.promised()
                && earlier.partial() == later.partial()
                && earlier.reasons().equals(later.reasons())
                && earlier.steps().equals(later.steps());
    }

    LocalDate from() {
        return first.from();
    }

    LocalDate through() {
        return last.through();
    }

    long days() {
        return ChronoUnit.DAYS.between(from(), through()) + 1;
    }

    boolean withheld() {
        return first.cover() == Cover.WITHHELD;
    }

    /** For what it waits, if it does; its first part is certain where there are two. */
    Optional<String> waits() {
        if (last.contingentOn().isEmpty()) {
            return Optional.empty();
        }
        String facts = PlainWords.facts(last.contingentOn()) + ".";
        return Optional.of(
                first.contingentOn().isEmpty()
                        ? "Certain through " + first.through() + "; after that it may change with: " + facts
                        : "May change with: " + facts);
    }
}
