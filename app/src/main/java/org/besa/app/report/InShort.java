package org.besa.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
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
        if (!coverage.needs().isEmpty()) {
            lines.add(missing());
        }
        lines.addAll(whatEndsNext());
        if (!coverage.unknown().isEmpty()) {
            lines.add(Today.count(coverage.unknown().size(), "question") + " to ask, listed below.");
        }
        return lines;
    }

    /** The next gap and the next day on which a duty stops being certain, the nearer first; one line where they are one. */
    private List<String> whatEndsNext() {
        Optional<Map.Entry<LocalDate, List<Need>>> gap = nextGap();
        Optional<Map.Entry<LocalDate, List<Need>>> end = nextEnd()
                .filter(found -> gap.isEmpty()
                        || !gap.get().getKey().equals(found.getKey().plusDays(1))
                        || !gap.get().getValue().containsAll(found.getValue()));
        TreeMap<LocalDate, List<String>> byDay = new TreeMap<>();
        end.ifPresent(found -> told(byDay, found, "Certain only through "));
        gap.ifPresent(found -> told(byDay, found, "Missing from "));
        return byDay.values().stream().flatMap(List::stream).toList();
    }

    private void told(TreeMap<LocalDate, List<String>> byDay, Map.Entry<LocalDate, List<Need>> found, String before) {
        LocalDate day = found.getKey();
        byDay.computeIfAbsent(day, each -> new ArrayList<>())
                .add(before + Today.named(day) + ", " + today.away(day) + ": "
                        + PlainWords.small(PlainWords.needs(found.getValue())) + ".");
    }

    private Optional<String> deadline() {
        return coverage.deadlines().stream()
                .filter(deadline -> !deadline.passed())
                .min(Comparator.comparing(Deadline::lastDay))
                .map(next -> "Next deadline: " + PlainWords.spaced(next.act()) + " by " + Today.named(next.lastDay())
                        + ", " + today.left(next.lastDay()) + ".");
    }

    private String missing() {
        List<Need> missing = missingToday();
        return missing.isEmpty()
                ? "Nothing is known to be missing today."
                : "Missing today: " + PlainWords.small(PlainWords.needs(missing)) + ".";
    }

    private List<Need> missingToday() {
        return coverage.gaps().stream()
                .filter(gap -> !today.future(gap.from()) && !today.past(gap.through()))
                .map(Gap::need)
                .distinct()
                .toList();
    }

    /** The needs whose gap begins next, by its day; a need that is missing today is told there. */
    private Optional<Map.Entry<LocalDate, List<Need>>> nextGap() {
        List<Need> missing = missingToday();
        TreeMap<LocalDate, List<Need>> starts = new TreeMap<>();
        coverage.gaps().stream()
                .filter(gap -> today.future(gap.from()) && !missing.contains(gap.need()))
                .forEach(gap -> starts.computeIfAbsent(gap.from(), each -> new ArrayList<>())
                        .add(gap.need()));
        return Optional.ofNullable(starts.firstEntry());
    }

    /** The first day after which a duty of today is no longer certain, with the needs whose duty it is. */
    private Optional<Map.Entry<LocalDate, List<Need>>> nextEnd() {
        TreeMap<LocalDate, List<Need>> ends = new TreeMap<>();
        coverage.needs()
                .forEach(need -> lastCertain(need.spans())
                        .filter(day -> day.isBefore(coverage.through()))
                        .filter(day -> endsForGood(need.spans(), day)
                                || day.isAfter(coverage.asOf().plusDays(1)))
                        .ifPresent(day -> ends.computeIfAbsent(day, each -> new ArrayList<>())
                                .add(need.need())));
        return Optional.ofNullable(ends.firstEntry());
    }

    /** A duty that lasts until some event is certain for no more than a day, every day: that is no news. */
    private static boolean endsForGood(List<Span> spans, LocalDate lastDay) {
        return spans.stream()
                .filter(span -> span.from().equals(lastDay.plusDays(1)))
                .allMatch(span -> span.contingentOn().isEmpty());
    }

    private Optional<LocalDate> lastCertain(List<Span> spans) {
        return spans.stream()
                .filter(span -> !today.past(span.through()))
                .takeWhile(span -> !span.owedBy().isEmpty() && !span.cover().gap())
                .map(Span::through)
                .reduce((earlier, later) -> later);
    }
}
