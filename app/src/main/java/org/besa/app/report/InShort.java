package org.besa.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.Span;

/** The few lines for somebody who reads no further. */
record InShort(Coverage coverage, Today today) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        deadline().ifPresent(lines::add);
        lines.add(missing());
        lines.addAll(whatEndsNext());
        if (!coverage.unknown().isEmpty()) {
            lines.add(Today.count(coverage.unknown().size(), "question") + " to ask, listed below.");
        }
        return lines;
    }

    /** The next gap and the next day on which a duty stops being certain, the nearer first; one line where the one begins with the other. */
    private Collection<String> whatEndsNext() {
        TreeMap<LocalDate, String> byDay = new TreeMap<>();
        nextEnd()
                .ifPresent(end -> byDay.put(
                        end.getKey().plusDays(1),
                        "Certain only through " + Today.named(end.getKey()) + ", " + today.away(end.getKey()) + ": "
                                + PlainWords.small(PlainWords.needs(end.getValue())) + "."));
        nextGap()
                .ifPresent(day -> byDay.put(
                        day,
                        "Next gap: " + needsFrom(day) + " from " + Today.named(day) + ", " + today.away(day) + "."));
        return byDay.values();
    }

    private Optional<String> deadline() {
        return coverage.deadlines().stream()
                .filter(deadline -> !deadline.passed())
                .min(Comparator.comparing(Deadline::lastDay))
                .map(next -> "Next deadline: " + PlainWords.spaced(next.act()) + " by " + Today.named(next.lastDay())
                        + ", " + today.left(next.lastDay()) + ".");
    }

    private String missing() {
        List<Need> missing = coverage.gaps().stream()
                .filter(gap -> !today.future(gap.from()) && !today.past(gap.through()))
                .map(Gap::need)
                .distinct()
                .toList();
        return missing.isEmpty()
                ? "Nothing is known to be missing today."
                : "Missing today: " + PlainWords.small(PlainWords.needs(missing)) + ".";
    }

    private Optional<LocalDate> nextGap() {
        return coverage.gaps().stream().map(Gap::from).filter(today::future).min(Comparator.naturalOrder());
    }

    private String needsFrom(LocalDate day) {
        List<Need> needs = coverage.gaps().stream()
                .filter(gap -> gap.from().equals(day))
                .map(Gap::need)
                .distinct()
                .toList();
        return PlainWords.small(PlainWords.needs(needs));
    }

    /** The first day after which a duty of today is no longer certain, with the needs whose duty it is. */
    private Optional<Map.Entry<LocalDate, List<Need>>> nextEnd() {
        TreeMap<LocalDate, List<Need>> ends = new TreeMap<>();
        coverage.needs()
                .forEach(need -> lastCertain(need.spans())
                        .filter(day -> day.isBefore(coverage.through()))
                        .ifPresent(day -> ends.computeIfAbsent(day, each -> new ArrayList<>())
                                .add(need.need())));
        return Optional.ofNullable(ends.firstEntry());
    }

    private Optional<LocalDate> lastCertain(List<Span> spans) {
        return spans.stream()
                .filter(span -> !today.past(span.through()))
                .takeWhile(span -> !span.owedBy().isEmpty())
                .map(Span::through)
                .reduce((earlier, later) -> later);
    }
}
