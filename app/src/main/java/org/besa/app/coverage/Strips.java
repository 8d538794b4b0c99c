package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.besa.app.face.Language;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;

/** Needs over the days shown: each run of days with its place on the strip. */
public record Strips(Coverage coverage, FactWords facing, DaysShown shown) {

    /**
     * One need.
     *
     * @param today its cover today
     * @param bars in order of days
     */
    public record Bars(String need, String today, List<Bar> bars) {
        /** Copies the list. */
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A run of days.
     *
     * @param x days from the left edge
     * @param width in days
     * @param cover code of the cover: "secured"
     * @param waits whether it is so only as things stand
     * @param path below the case's address, where it says why
     */
    public record Bar(int x, int width, String cover, boolean waits, String path) {}

    /**
     * What all strips have in common.
     *
     * @param days how many are shown
     * @param today where today stands, as {@link Bar#x}
     * @param months where each month begins, as {@link Bar#x}
     */
    public record Frame(int days, int today, List<Integer> months) {
        /** Copies the list. */
        public Frame {
            months = List.copyOf(months);
        }

        static Frame of(DaysShown shown, LocalDate today, Language language) {
            return new Frame(
                    shown.days(),
                    place(shown, today, 1, language),
                    shown.starts().stream()
                            .map(day -> place(shown, day, 1, language))
                            .toList());
        }
    }

    /** How many are shown. */
    public int days() {
        return shown.days();
    }

    /** Where today stands, as {@link Bar#x}. */
    public int today() {
        return place(coverage.asOf(), 1);
    }

    /** At most so many: those of which something is missing first, the most urgent on top. */
    List<Bars> urgent(int most) {
        Map<Need, Integer> urgency = new EnumMap<>(Need.class);
        coverage.gaps().stream()
                .filter(gap -> !gap.through().isBefore(coverage.asOf()))
                .forEach(gap -> urgency.merge(gap.need(), gap.urgency(), Math::min));
        return coverage.needs().stream()
                .sorted(Comparator.comparing(need -> urgency.getOrDefault(need.need(), Integer.MAX_VALUE)))
                .limit(most)
                .map(this::of)
                .toList();
    }

    /** One need. */
    Bars of(NeedCoverage need) {
        String today = need.spans().stream()
                .filter(span -> holds(span, coverage.asOf()))
                .map(span -> code(span.cover()))
                .findFirst()
                .orElse(code(Cover.UNCONFIRMED));
        return new Bars(
                facing.need(need.need()),
                today,
                spans(need).stream().map(span -> bar(need.need(), span)).toList());
    }

    /** Those of its spans of which a day is shown. */
    List<Span> spans(NeedCoverage need) {
        return need.spans().stream()
                .filter(span ->
                        !span.through().isBefore(shown.from()) && !span.from().isAfter(shown.through()))
                .toList();
    }

    private Bar bar(Need need, Span span) {
        LocalDate from = firstShown(span);
        LocalDate through = span.through().isAfter(shown.through()) ? shown.through() : span.through();
        int width = shown.at(through) - shown.at(from) + 1;
        return new Bar(
                place(from, width),
                width,
                code(span.cover()),
                !span.contingentOn().isEmpty(),
                DayPlace.path(need, from, coverage));
    }

    /** The first of its days that is shown. */
    LocalDate firstShown(Span span) {
        return span.from().isBefore(shown.from()) ? shown.from() : span.from();
    }

    /** Time runs from right to left where the page does. */
    private static int place(DaysShown shown, LocalDate from, int width, Language language) {
        int x = shown.at(from);
        return language == Language.FA ? shown.days() - x - width : x;
    }

    private int place(LocalDate from, int width) {
        return place(shown, from, width, facing.words().language());
    }

    private static boolean holds(Span span, LocalDate day) {
        return !span.from().isAfter(day) && !span.through().isBefore(day);
    }

    /** As styles and words know it. */
    static String code(Cover cover) {
        return cover.name().toLowerCase(Locale.ROOT);
    }
}
