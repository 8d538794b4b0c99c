package org.besa.app.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.besa.app.report.Timeline.Cell;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;

/**
 * One strip per need over the window: a sign for the cover of each stretch of time, and where something makes it doubtful a line of signs
 * for that below. Where a stretch holds several covers the worst shows, so that no gap is too short to be seen. The past is drawn no further
 * back than the future reaches (but at least half a year): what ends next must not shrink because the case is old.
 */
final class Strips {
    private static final int SHORTEST_PAST_DAYS = 182;
    private static final String BETWEEN = "  ";

    private final Coverage coverage;
    private final int labelWidth;
    private final LocalDate drawnFrom;
    private final int room;
    private final Timeline timeline;
    private final Set<Sign.OfCover> covers = new TreeSet<>();
    private final Set<Sign.OfMark> marks = new TreeSet<>();

    Strips(Coverage coverage, int columns) {
        this.coverage = coverage;
        this.labelWidth = coverage.needs().stream()
                .mapToInt(need -> Page.width(PlainWords.label(need.need())))
                .max()
                .orElse(0);
        this.drawnFrom = drawnFrom(coverage);
        this.room = columns - labelWidth - BETWEEN.length();
        this.timeline = Timeline.over(drawnFrom, coverage.through(), room);
    }

    void print(Page page) {
        if (drawnFrom.isAfter(coverage.from())) {
            page.paragraph(0, "Drawn from " + drawnFrom + "; what is recorded begins on " + coverage.from() + ".");
        }
        String indent = " ".repeat(labelWidth) + BETWEEN;
        new Axis(timeline, room).lines(coverage.asOf()).forEach(line -> page.fixed(indent + line));
        for (NeedCoverage need : coverage.needs()) {
            List<List<Span>> inCells = timeline.cells().stream()
                    .map(cell -> spansIn(cell, need.spans()))
                    .toList();
            List<Gap> gaps = coverage.gaps().stream()
                    .filter(gap -> gap.need() == need.need())
                    .toList();
            page.fixed(label(need)
                    + painted(inCells.stream().map(spans -> cover(spans, gaps)).toList()));
            List<Optional<Sign>> below = inCells.stream().map(this::mark).toList();
            if (below.stream().anyMatch(Optional::isPresent)) {
                page.fixed(indent + painted(below));
            }
        }
        legend(page);
    }

    private static LocalDate drawnFrom(Coverage coverage) {
        long future = ChronoUnit.DAYS.between(coverage.asOf(), coverage.through());
        LocalDate back = coverage.asOf().minusDays(Math.max(future, SHORTEST_PAST_DAYS));
        return back.isAfter(coverage.from()) ? back : coverage.from();
    }

    private String label(NeedCoverage need) {
        String name = PlainWords.label(need.need());
        return name + " ".repeat(labelWidth - Page.width(name)) + BETWEEN;
    }

    private List<Span> spansIn(Cell cell, List<Span> spans) {
        return spans.stream()
                .filter(span ->
                        !span.from().isAfter(cell.through()) && !span.through().isBefore(cell.from()))
                .filter(span -> !span.through().isBefore(drawnFrom))
                .toList();
    }

    private Optional<Sign> cover(List<Span> spans, List<Gap> gaps) {
        Optional<Sign.OfCover> worst = spans.stream()
                .map(span -> Sign.OfCover.of(span.cover(), inGap(span, gaps)))
                .min(Sign.OfCover::compareTo);
        worst.ifPresent(covers::add);
        return worst.map(sign -> sign);
    }

    /** No span is a gap in part: gaps break where cover or marks do. */
    private static boolean inGap(Span span, List<Gap> gaps) {
        return gaps.stream()
                .anyMatch(gap ->
                        !gap.from().isAfter(span.from()) && !gap.through().isBefore(span.from()));
    }

    private Optional<Sign> mark(List<Span> spans) {
        Optional<Sign.OfMark> first = Arrays.stream(Sign.OfMark.values())
                .filter(mark -> spans.stream().anyMatch(mark::on))
                .findFirst();
        first.ifPresent(marks::add);
        return first.map(sign -> sign);
    }

    /** Runs of the same sign share one tone, so that a coloured line stays short. */
    private static String painted(List<Optional<Sign>> signs) {
        StringBuilder line = new StringBuilder();
        for (int start = 0; start < signs.size(); ) {
            Optional<Sign> sign = signs.get(start);
            int end = start;
            while (end < signs.size() && signs.get(end).equals(sign)) {
                end++;
            }
            int length = end - start;
            line.append(sign.map(known ->
                            known.tone().of(String.valueOf(known.glyph()).repeat(length)))
                    .orElse(" ".repeat(length)));
            start = end;
        }
        return line.toString();
    }

    private void legend(Page page) {
        String step = timeline.step().words();
        page.paragraph(
                0, "One sign is " + step + (timeline.step() == Timeline.Step.DAY ? "." : "; the worst of it shows."));
        Stream.<Sign>concat(covers.stream(), marks.stream())
                .forEach(sign ->
                        page.paragraph(0, sign.tone().of(String.valueOf(sign.glyph())) + "  ", sign.meaning()));
    }
}
