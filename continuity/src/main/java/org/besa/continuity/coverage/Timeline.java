package org.besa.continuity.coverage;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.GapGrounds.Findings;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.rules.Fallback;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;
import org.jspecify.annotations.Nullable;

/**
 * One need over the window: computes each run of days on which nothing changes once, in every reading, and joins neighbours that say the
 * same.
 */
final class Timeline {
    private final NeedReader need;
    private final Perspective seen;
    private final Contest contest;
    private final Freshness freshness;
    private final GapReasons reasons;
    private final List<Assistance> conditional;
    private final List<Span> spans = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Timeline(NeedReader need, Perspective seen, Contest contest, Freshness freshness, GapReasons reasons) {
        this.need = need;
        this.seen = seen;
        this.contest = contest;
        this.freshness = freshness;
        this.reasons = reasons;
        this.conditional = seen.known().assistance().stream()
                .filter(aid -> aid.need() == need.need() && aid.arrives() && !aid.counts())
                .toList();
        fill();
    }

    NeedCoverage coverage() {
        return new NeedCoverage(need.need(), List.copyOf(spans));
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    private void fill() {
        List<Integer> starts = new ArrayList<>(starts());
        for (int i = 0; i < starts.size(); i++) {
            int day = starts.get(i);
            int last =
                    i + 1 < starts.size() ? starts.get(i + 1) - 1 : seen.view().through();
            List<DutyDay> readings = new ArrayList<>();
            boolean gap = true;
            for (int reading = 0; reading < seen.readingCount(); reading++) {
                DutyDay duty = need.on(reading, day);
                readings.add(duty);
                gap &= duty.gap();
            }
            Span span = span(day, last, readings);
            addSpan(span);
            if (gap) {
                addGap(reasons.findings(need, span, spans));
            }
        }
    }

    /** The first day of each run, the window's first day among them. */
    private NavigableSet<Integer> starts() {
        NavigableSet<Integer> starts = new TreeSet<>(need.changes());
        starts.addAll(freshness.changes());
        starts.addAll(reasons.changes(need.need()));
        starts.addAll(seen.factDays());
        starts.addAll(seen.aidDays(need.need()));
        starts.add(seen.view().from());
        return starts.subSet(seen.view().from(), true, seen.view().through(), true);
    }

    private Span span(int day, int last, List<DutyDay> readings) {
        DutyDay base = readings.getFirst();
        Set<String> contingentOn = new TreeSet<>();
        readings.forEach(reading -> contingentOn.addAll(reading.awaits()));
        contingentOn.addAll(roughDates(readings));
        List<Provision> certain = new ArrayList<>(base.certain());
        readings.forEach(reading -> certain.retainAll(reading.certain()));
        contingentOn.addAll(certain.isEmpty() ? Set.of() : freshness.stale(certain, day));
        boolean alleged = need.marked(Yield.ALLEGED, 0, day);
        return new Span(
                EpochDays.date(day),
                EpochDays.date(last),
                base.cover(),
                contested(day),
                alleged,
                need.marked(Yield.PROMISED, 0, day),
                base.partial(),
                List.copyOf(contingentOn),
                certain.isEmpty() ? earliestEnd(readings, !base.certain().isEmpty()) : null,
                owing(certain, day),
                base.deliveredBy(),
                onCondition(day));
    }

    /** Codes of the facts whose rough date alone changes the answer on this day. */
    private Set<String> roughDates(List<DutyDay> readings) {
        Set<String> codes = new TreeSet<>();
        for (Entry entry : seen.readings().approximate()) {
            for (int[] pair : seen.readings().differingIn(entry)) {
                DutyDay one = readings.get(pair[0]);
                DutyDay other = readings.get(pair[1]);
                boolean differ = one.cover() != other.cover() || !one.certain().equals(other.certain());
                if (differ) {
                    codes.add(code(entry));
                }
            }
        }
        return codes;
    }

    private static String code(Entry entry) {
        return switch (entry) {
            case Fact fact -> fact.code();
            case Assistance assistance -> assistance.need().code();
            case Statement statement -> statement.says().code();
        };
    }

    private boolean contested(int day) {
        List<Provision> ascribed = new ArrayList<>(need.covering(Yield.OWED, 0, day, Certainty.OPEN, true));
        ascribed.addAll(need.covering(Yield.ALLEGED, 0, day, Certainty.OPEN, true));
        for (Provision provision : ascribed) {
            if (contest.contested(need.need(), provision)) {
                return true;
            }
        }
        return false;
    }

    /**
     * How soon the days could end: the last day on which the need would still be owed if the awaited events came tomorrow; where only a rough date
     * makes them uncertain, the last day that was certain.
     */
    private @Nullable LocalDate earliestEnd(List<DutyDay> readings, boolean owedAtTheLatest) {
        int earliest = NEVER;
        for (DutyDay reading : readings) {
            earliest = Math.min(earliest, reading.sureEnd());
        }
        if (earliest == NEVER && !owedAtTheLatest) {
            return null;
        }
        LocalDate certain = lastOwed();
        if (earliest == NEVER) {
            return certain;
        }
        LocalDate end = EpochDays.date(earliest);
        return certain != null && certain.isAfter(end) ? certain : end;
    }

    private @Nullable LocalDate lastOwed() {
        for (Span span : spans.reversed()) {
            if (!span.owedBy().isEmpty()) {
                return span.through();
            }
        }
        return null;
    }

    private List<Owing> owing(List<Provision> provisions, int day) {
        List<Owing> owing = new ArrayList<>();
        for (Provision provision : provisions) {
            for (String party : provision.dutyBearers()) {
                owing.add(new Owing(party, provision.id(), provision.cite().text()));
            }
            for (Fallback fallback : provision.fallbacks()) {
                if (seen.history(0).previous(fallback.onEvent(), day).isPresent()) {
                    owing.add(new Owing(
                            fallback.dutyBearer(),
                            provision.id(),
                            provision.cite().text()));
                }
            }
        }
        return owing;
    }

    private List<String> onCondition(int day) {
        if (conditional.isEmpty()) {
            return List.of();
        }
        LocalDate date = EpochDays.date(day);
        return conditional.stream()
                .filter(aid -> !date.isBefore(aid.from().latest())
                        && (aid.through() == null || !date.isAfter(aid.through().latest())))
                .map(aid -> aid.provider() == null ? "" : aid.provider())
                .distinct()
                .sorted()
                .toList();
    }

    private void addSpan(Span span) {
        if (!spans.isEmpty() && span.equals(spans.getLast().on(span.from(), span.through()))) {
            spans.set(spans.size() - 1, span.on(spans.getLast().from(), span.through()));
        } else {
            spans.add(span);
        }
    }

    private void addGap(Findings found) {
        Span run = found.run();
        if (!gaps.isEmpty()
                && gaps.getLast().through().plusDays(1).equals(run.from())
                && goesOn(gaps.getLast(), found)) {
            gaps.set(gaps.size() - 1, gaps.getLast().lasting(run.through()));
        } else {
            gaps.add(reasons.gap(found));
        }
    }

    private static boolean goesOn(Gap gap, Findings found) {
        Span run = found.run();
        return gap.kind() == found.kind()
                && gap.cover() == run.cover()
                && gap.contested() == run.contested()
                && gap.alleged() == run.alleged()
                && gap.promised() == run.promised()
                && gap.partial() == run.partial()
                && gap.contingentOn().equals(run.contingentOn());
    }
}
