package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.History;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/** Which states, quantities and documents have not been confirmed for so long that somebody should ask again. They keep their value: a stale state never shortens an answer. */
final class Freshness {
    private final Perspective seen;
    private final Set<Integer> changes;

    Freshness(Perspective seen) {
        this.seen = seen;
        this.changes = found();
    }

    /** The first days on which a recorded state is stale. */
    Set<Integer> changes() {
        return changes;
    }

    private Set<Integer> found() {
        Set<Integer> changes = new TreeSet<>();
        for (Fact fact : seen.known().facts()) {
            ApproximateDate from = from(fact);
            Period after = confirmAfter(fact);
            if (from != null && after != null) {
                changes.add(EpochDays.of(staleFrom(fact, from.latest(), after)));
                changes.add(EpochDays.of(staleFrom(fact, from.earliest(), after)));
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
            when state.at() == null -> addIfStale(seen.history(0).state(state.state(), day), day, stale);
            case Guard.QuantityWithin quantity
            when quantity.at() == null -> addIfStale(seen.history(0).quantity(quantity.quantity(), day), day, stale);
            case Guard.DocumentIs document
            when document.at() == null -> addIfStale(seen.history(0).document(document.document(), day), day, stale);
            case Guard.AllOf all -> all.of().forEach(each -> collect(each, day, stale));
            case Guard.AnyOf any -> any.of().forEach(each -> collect(each, day, stale));
            case Guard.Not not -> collect(not.of(), day, stale);
            default -> {
                // Events, and what is read on one day, are what they were on their day; a year of birth does not age.
            }
        }
    }

    private void addIfStale(Optional<History.Span> speaking, int day, Set<String> stale) {
        speaking.filter(span -> span.from() != EpochDays.ALWAYS).ifPresent(span -> {
            Period after = confirmAfter(span.entry());
            if (after != null && day >= EpochDays.of(staleFrom(span.entry(), EpochDays.date(span.from()), after))) {
                stale.add(span.entry().code());
            }
        });
    }

    private @Nullable Period confirmAfter(Fact fact) {
        Vocabulary codes = seen.vocabulary();
        return switch (fact) {
            case Fact.EventFact _ -> null;
            case Fact.StateFact state -> {
                Vocabulary.StateCode code = codes.states().get(state.code());
                yield code == null ? null : code.confirmAfter();
            }
            case Fact.QuantityFact quantity -> {
                Vocabulary.QuantityCode code = codes.quantities().get(quantity.code());
                yield code == null ? null : code.confirmAfter();
            }
            case Fact.DocumentFact document -> {
                Vocabulary.DocumentCode code = codes.documents().get(document.code());
                yield code == null ? null : code.confirmAfter();
            }
        };
    }

    private static @Nullable ApproximateDate from(Fact fact) {
        return switch (fact) {
            case Fact.EventFact event -> event.on();
            case Fact.StateFact state -> state.from();
            case Fact.QuantityFact quantity -> quantity.from();
            case Fact.DocumentFact document -> document.from();
        };
    }

    private static LocalDate staleFrom(Fact fact, LocalDate from, Period after) {
        LocalDate recorded = fact.origin().recorded();
        LocalDate last = recorded.isAfter(from) ? recorded : from;
        return after.lastDay(last, Counting.EXCLUDED, null).plusDays(1);
    }
}
