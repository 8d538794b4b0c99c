package org.besa.continuity.coverage;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary.EventCode;
import org.besa.continuity.coverage.Rules.Ruled;
import org.besa.continuity.explain.Standing;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.program.Clause;
import org.besa.continuity.program.NeedProbe;
import org.besa.continuity.program.OwedSpans;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;
import org.jspecify.annotations.Nullable;

/** Reads one need from the program's result, in any reading and on any day, and asks the derivation what it waits for. */
final class NeedReader {
    private final Need need;
    private final Perspective seen;
    private final List<Ruled> ruled;
    private final List<Clause> clauses;
    private final NeedProbe probe;

    NeedReader(Need need, Perspective seen, Rules rules) {
        this.need = need;
        this.seen = seen;
        this.ruled = rules.known(seen.moment().knownOn()).speakingOf(need);
        this.clauses = seen.program().speakingOf(need);
        this.probe = new NeedProbe(need, seen.program(), seen.columns(), seen.vocabulary(), seen.view());
    }

    Need need() {
        return need;
    }

    /** The provisions that speak of the need. */
    List<Ruled> ruled() {
        return ruled;
    }

    /** The first days of runs on which cover, duties or marks can change, besides the days that facts themselves name. */
    Set<Integer> changes() {
        Set<Integer> changes = new TreeSet<>();
        int through = seen.view().through();
        changes.add(seen.view().tomorrow());
        for (int reading = 0; reading < seen.readingCount(); reading++) {
            probe.start(reading, true);
            for (int day = seen.view().from(); day <= through; day = probe.last() + 1) {
                changes.add(day);
                probe.ask(day, through);
            }
        }
        for (Clause clause : clauses) {
            OwedSpans spans = clause.spans();
            for (int i = 0; i < spans.size(); i++) {
                changes.add(spans.from(i));
                changes.add(spans.through(i) + 1);
            }
        }
        return changes;
    }

    /** The need in one reading on one day of the window. */
    DutyDay on(int reading, int day) {
        probe.start(reading, true);
        probe.ask(day, seen.view().through());
        List<Provision> certain = certain(reading, day);
        Set<String> awaits = new TreeSet<>();
        int sureEnd = NEVER;
        if (probe.contingent()) {
            sureEnd = ALWAYS;
            for (Ruled each : ruled) {
                if (each.provision().yields() == Yield.OWED
                        && seen.derivation(reading).anchored(each.provision())) {
                    Standing standing = seen.derivation(reading).standing(each.provision(), each.calendar(), day);
                    awaits.addAll(standing.awaits());
                    if (standing.certainty() == Certainty.OPEN && standing.sureEnd() < day) {
                        sureEnd = Math.max(sureEnd, standing.sureEnd());
                    }
                }
            }
            if (awaits.isEmpty()) {
                awaits.addAll(firstFacts(reading, day));
            }
        }
        return new DutyDay(
                probe.cover(),
                probe.gap(),
                probe.delivery().partial(),
                need.conferred() ? List.of() : probe.delivery().deliverers(),
                certain,
                awaits,
                sureEnd == ALWAYS ? NEVER : sureEnd);
    }

    /** Whether a provision that only marks days covers this one as things stand. */
    boolean marked(Yield yield, int reading, int day) {
        return !covering(yield, reading, day, Certainty.OPEN, false).isEmpty();
    }

    /** Provisions of one yield that cover a day at least that firmly; where {@code due}, only what is due. */
    List<Provision> covering(Yield yield, int reading, int day, int atLeast, boolean due) {
        List<Provision> found = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.provision().yields() == yield
                    && !found.contains(clause.provision())
                    && covers(clause.spans(), reading, day, atLeast, due)) {
                found.add(clause.provision());
            }
        }
        return found;
    }

    /** The first run after a day on which a provision owes the need as things stand. */
    Optional<NextDuty> nextDuty(int day) {
        Provision next = null;
        int earliest = NEVER;
        for (Clause clause : clauses) {
            if (clause.provision().yields() != Yield.OWED) {
                continue;
            }
            OwedSpans spans = clause.spans();
            for (int i = 0; i < spans.size(); i++) {
                int from = Math.max(spans.from(i), spans.dueFrom(i));
                if (spans.person(i) == 0
                        && spans.certainty(i) >= Certainty.OPEN
                        && from > day
                        && from <= seen.view().through()
                        && from < earliest) {
                    next = clause.provision();
                    earliest = from;
                }
            }
        }
        return next == null ? Optional.empty() : Optional.of(new NextDuty(next, EpochDays.date(earliest)));
    }

    /** A provision that owes from a later day on. */
    record NextDuty(Provision provision, LocalDate from) {}

    private List<Provision> certain(int reading, int day) {
        return covering(Yield.OWED, reading, day, Certainty.SURE, true);
    }

    private static boolean covers(OwedSpans spans, int reading, int day, int atLeast, boolean due) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.person(i) == reading
                    && spans.from(i) <= day
                    && day <= spans.through(i)
                    && spans.certainty(i) >= atLeast
                    && (!due || spans.dueFrom(i) <= day)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a nearly empty file should be asked first: what the provisions that count lack to begin, or of events what must have come before and
     * is not recorded either.
     */
    private Set<String> firstFacts(int reading, int day) {
        Set<String> facts = new TreeSet<>();
        for (Ruled each : ruled) {
            if (seen.program().started().counts(need, each.provision())) {
                facts.addAll(seen.derivation(reading).missing(each.provision(), each.calendar()));
            }
        }
        return facts.stream()
                .map(fact -> earliestMissing(fact, reading, day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String earliestMissing(String event, int reading, int day) {
        String first = event;
        Set<String> met = new TreeSet<>();
        // Two packs together may order events in a circle; then any of them is a fair first question.
        while (met.add(first)) {
            EventCode code = seen.vocabulary().events().get(first);
            String before = code == null ? null : code.after();
            if (before != null && !known(before, reading, day)) {
                first = before;
            }
        }
        return first;
    }

    /** Whether an event is recorded, or another that cannot have come without it. */
    private boolean known(String event, int reading, int day) {
        return seen.vocabulary().events().keySet().stream()
                .filter(recorded ->
                        seen.history(reading).previous(recorded, day).isPresent())
                .anyMatch(recorded -> follows(recorded, event));
    }

    private boolean follows(String recorded, String event) {
        Set<String> met = new TreeSet<>();
        for (@Nullable String each = recorded; each != null && met.add(each); ) {
            if (each.equals(event)) {
                return true;
            }
            EventCode code = seen.vocabulary().events().get(each);
            each = code == null ? null : code.after();
        }
        return false;
    }
}
