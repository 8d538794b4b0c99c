package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;

/**
 * What a case comes to from today to the end of the board, for ordering, counting and filtering.
 *
 * @param stretches cover of every need that is spoken of, from today on
 * @param lapses days without a break on which a need is unmet or withheld in every reading, of today and later; what comes after days of which nobody knows is
 *     none
 * @param deadlines what the person must do, passed ones too
 * @param endings papers and a status of which somebody knows the last valid day, passed ones too
 * @param waitsFor codes of the events that would decide something and are not recorded
 * @param questions how many facts an answer waits for
 * @param judged whether rules are chosen
 */
record Outlook(
        LocalDate today,
        List<Stretch> stretches,
        List<Lapse> lapses,
        List<Deadline> deadlines,
        List<Ending> endings,
        Set<String> waitsFor,
        int questions,
        boolean judged) {
    private static final int SOON = 30;
    private static final int LATER = 90;

    Outlook {
        stretches = List.copyOf(stretches);
        lapses = List.copyOf(lapses);
        deadlines = List.copyOf(deadlines);
        endings = List.copyOf(endings);
        waitsFor = Set.copyOf(waitsFor);
    }

    /** Days of one cover; both inclusive. */
    record Stretch(Need need, LocalDate from, LocalDate through, Cover cover, List<String> owedBy) {
        Stretch without(Predicate<String> parties) {
            return new Stretch(
                    need,
                    from,
                    through,
                    cover,
                    owedBy.stream().filter(parties.negate()).toList());
        }
    }

    /** Both inclusive; the smaller its urgency, the more urgent. */
    record Lapse(Need need, LocalDate from, LocalDate through, int urgency) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && !through.isBefore(day);
        }
    }

    /**
     * Something that is valid until a day.
     *
     * @param code of a paper, or of a state
     * @param on the last valid day
     */
    record Ending(String code, LocalDate on) {}

    static Outlook of(Coverage coverage, List<Ending> endings, boolean judged, Vocabulary codes) {
        LocalDate today = coverage.asOf();
        List<Stretch> stretches = new ArrayList<>();
        for (NeedCoverage need : coverage.needs()) {
            for (Span span : need.spans()) {
                if (!span.through().isBefore(today)) {
                    stretches.add(new Stretch(
                            need.need(),
                            span.from(),
                            span.through(),
                            span.cover(),
                            span.owedBy().stream()
                                    .map(Owing::dutyBearer)
                                    .distinct()
                                    .toList()));
                }
            }
        }
        return new Outlook(
                today,
                stretches,
                lapses(coverage),
                coverage.deadlines(),
                endings,
                coverage.unknown().stream()
                        .map(Coverage.Unknown::fact)
                        .filter(codes.events()::containsKey)
                        .collect(Collectors.toSet()),
                coverage.unknown().size(),
                judged);
    }

    /** Gaps break where their kind changes; whoever loses a need loses it once. */
    private static List<Lapse> lapses(Coverage coverage) {
        List<Lapse> lapses = new ArrayList<>();
        Map<Need, Lapse> open = new EnumMap<>(Need.class);
        coverage.gaps().stream().sorted(Comparator.comparing(Gap::from)).forEach(gap -> {
            Lapse before = open.get(gap.need());
            if (before != null && before.through().plusDays(1).equals(gap.from())) {
                open.put(
                        gap.need(),
                        new Lapse(gap.need(), before.from(), gap.through(), Math.min(before.urgency(), gap.urgency())));
            } else {
                if (before != null) {
                    lapses.add(before);
                }
                open.put(gap.need(), new Lapse(gap.need(), gap.from(), gap.through(), gap.urgency()));
            }
        });
        lapses.addAll(open.values());
        return lapses.stream()
                .filter(lapse -> !lapse.through().isBefore(coverage.asOf()))
                .filter(lapse -> !lapse.from().isAfter(coverage.asOf()) || isLost(lapse, coverage))
                .sorted(Comparator.comparingInt(Lapse::urgency).thenComparing(Lapse::from))
                .toList();
    }

    /** Where nobody knows whether anything comes today, and nobody owes it or may owe it, nothing is lost tomorrow: that is a question to ask. */
    private static boolean isLost(Lapse lapse, Coverage coverage) {
        LocalDate before = lapse.from().minusDays(1);
        return coverage.needs().stream()
                .filter(need -> need.need() == lapse.need())
                .flatMap(need -> need.spans().stream())
                .filter(span -> !span.from().isAfter(before) && !span.through().isBefore(before))
                .noneMatch(span -> span.cover() == Cover.UNCONFIRMED
                        && span.owedBy().isEmpty()
                        && span.contingentOn().isEmpty());
    }

    /** The same without naming these among those who owe something. */
    Outlook without(Predicate<String> parties) {
        return stretches.stream().flatMap(stretch -> stretch.owedBy().stream()).noneMatch(parties)
                ? this
                : new Outlook(
                        today,
                        stretches.stream()
                                .map(stretch -> stretch.without(parties))
                                .toList(),
                        lapses,
                        deadlines,
                        endings,
                        waitsFor,
                        questions,
                        judged);
    }

    /** What is missing today. */
    List<Lapse> missing() {
        return lapses.stream().filter(lapse -> lapse.holds(today)).toList();
    }

    /** What will be lost, the nearest first. */
    List<Lapse> losses() {
        return lapses.stream()
                .filter(lapse -> lapse.from().isAfter(today))
                .sorted(Comparator.comparing(Lapse::from))
                .toList();
    }

    /** The day of the next loss. */
    Optional<LocalDate> nextLoss() {
        return losses().stream().map(Lapse::from).findFirst();
    }

    /** Deadlines from today to that many days on, the nearest first. */
    List<Deadline> due(int days) {
        LocalDate last = today.plusDays(days);
        return deadlines.stream()
                .filter(due -> !due.lastDay().isBefore(today) && !due.lastDay().isAfter(last))
                .sorted(Comparator.comparing(Deadline::lastDay))
                .toList();
    }

    /** What ends from today to that many days on, the nearest first. */
    List<Ending> ending(int days) {
        LocalDate last = today.plusDays(days);
        return endings.stream()
                .filter(ending -> !ending.on().isBefore(today) && !ending.on().isAfter(last))
                .sorted(Comparator.comparing(Ending::on))
                .toList();
    }

    /** The day of the next deadline or end within so many days. */
    Optional<LocalDate> nextDue(int days) {
        return Stream.concat(
                        due(days).stream().map(Deadline::lastDay),
                        ending(days).stream().map(Ending::on))
                .min(Comparator.naturalOrder());
    }

    /**
     * Where somebody stands among others.
     *
     * @param band 0 what is missing today, then what is lost within 30 and 90 days and later, then those without rules, with questions, and all others
     * @param urgency of the most urgent need in that band
     * @param nextLoss the day of the next loss; a day beyond all others if there is none
     */
    record Rank(int band, int urgency, LocalDate nextLoss) {
        /** Whom to look at first. */
        static final Comparator<Rank> BY_URGENCY =
                Comparator.comparingInt(Rank::band).thenComparingInt(Rank::urgency);

        /** Who loses something next. */
        static final Comparator<Rank> BY_NEXT_LOSS =
                Comparator.comparing(Rank::nextLoss).thenComparing(BY_URGENCY);
    }

    /** Where this stands among others. */
    Rank rank() {
        Optional<LocalDate> nextLoss = nextLoss();
        int band = band(nextLoss);
        int urgency = lapses.stream()
                .filter(lapse -> band > 0 || lapse.holds(today))
                .mapToInt(Lapse::urgency)
                .min()
                .orElse(Integer.MAX_VALUE);
        return new Rank(band, urgency, nextLoss.orElse(LocalDate.MAX));
    }

    private int band(Optional<LocalDate> nextLoss) {
        if (lapses.stream().anyMatch(lapse -> lapse.holds(today))) {
            return 0;
        }
        return nextLoss.map(day -> ChronoUnit.DAYS.between(today, day))
                .map(days -> days <= SOON ? 1 : days <= LATER ? 2 : 3)
                .orElseGet(() -> !judged ? 4 : questions > 0 ? 5 : 6);
    }
}
