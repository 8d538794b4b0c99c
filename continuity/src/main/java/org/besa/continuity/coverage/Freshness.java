package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.codes.Vocabulary.StateCode;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Provision;

/** Which states have not been confirmed for so long that somebody should ask again. They keep their value: a stale state never shortens an answer. */
final class Freshness {
    private final Perspective seen;

    Freshness(Perspective seen) {
        this.seen = seen;
    }

    /** The first days on which a recorded state is stale. */
    Set<Integer> changes() {
        Set<Integer> changes = new TreeSet<>();
        for (Fact fact : seen.known().facts()) {
            if (fact instanceof Fact.StateFact state && state.from() != null) {
                StateCode code = seen.vocabulary().states().get(state.code());
                Period after = code == null ? null : code.confirmAfter();
                if (after != null) {
                    changes.add(EpochDays.of(staleFrom(state, state.from().latest(), after)));
                    changes.add(EpochDays.of(staleFrom(state, state.from().earliest(), after)));
                }
            }
        }
        return changes;
    }

    /** The states on which all of the provisions rely on a day and which are stale then; empty if one of them relies on none. */
    Set<String> stale(List<Provision> provisions, int day) {
        Set<String> all = new TreeSet<>();
        for (Provision provision : provisions) {
            Set<String> stale = new TreeSet<>();
            collect(provision.conditions().when(), day, stale);
            if (stale.isEmpty()) {
                return Set.of();
            }
            all.addAll(stale);
        }
        return all;
    }

    private void collect(Guard guard, int day, Set<String> stale) {
        switch (guard) {
            case Guard.StateIs state
            when state.at() == null -> {
                if (stale(state.state(), day)) {
                    stale.add(state.state());
                }
            }
            case Guard.AllOf all -> all.of().forEach(each -> collect(each, day, stale));
            case Guard.AnyOf any -> any.of().forEach(each -> collect(each, day, stale));
            case Guard.Not not -> collect(not.of(), day, stale);
            default -> {
                // Only states age; events, documents and quantities are what they were on their day.
            }
        }
    }

    private boolean stale(String code, int day) {
        StateCode state = seen.vocabulary().states().get(code);
        Period after = state == null ? null : state.confirmAfter();
        return after != null
                && seen.history(0)
                        .state(code, day)
                        .filter(span -> span.from() != EpochDays.ALWAYS)
                        .filter(span -> span.entry() instanceof Fact.StateFact fact
                                && day >= EpochDays.of(staleFrom(fact, EpochDays.date(span.from()), after)))
                        .isPresent();
    }

    private static LocalDate staleFrom(Fact.StateFact fact, LocalDate from, Period after) {
        LocalDate recorded = fact.origin().recorded();
        LocalDate last = recorded.isAfter(from) ? recorded : from;
        return after.lastDay(last, org.besa.continuity.calendar.Counting.EXCLUDED, null)
                .plusDays(1);
    }
}
