package org.besa.continuity.explain;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;
import static org.besa.continuity.program.Certainty.NO;
import static org.besa.continuity.program.Certainty.POSSIBLE;
import static org.besa.continuity.program.Certainty.SURE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.History;
import org.besa.continuity.facts.History.Occurrence;
import org.besa.continuity.facts.History.Span;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.jspecify.annotations.Nullable;

/** Reads guards for one person on one day, with the entries that decided and the facts that are missing. */
final class GuardReader {
    private final History history;
    private final DayReader days;
    private final int asOf;

    /**
     * What a guard comes to.
     *
     * @param certainty as {@link Certainty}
     * @param missing codes of facts that would decide it
     * @param steps one for each plain condition inside
     */
    record Held(int certainty, Set<String> missing, List<Step> steps) {}

    GuardReader(History history, DayReader days, int asOf) {
        this.history = history;
        this.days = days;
        this.asOf = asOf;
    }

    Held read(Guard guard, Episode episode, int day) {
        return switch (guard) {
            case Guard.Always() -> new Held(SURE, Set.of(), List.of());
            case Guard.StateIs(String state, Set<String> values, DayExpression at) ->
                span(
                        guard,
                        at,
                        episode,
                        day,
                        state,
                        on -> history.state(state, on),
                        span -> values.contains(span.value()));
            case Guard.DocumentIs(String document, Set<DocumentState> states, DayExpression at) -> {
                Set<String> codes = states.stream().map(DocumentState::code).collect(Collectors.toSet());
                yield span(
                        guard,
                        at,
                        episode,
                        day,
                        document,
                        on -> history.document(document, on),
                        span -> codes.contains(span.value()));
            }
            case Guard.QuantityWithin(String quantity, Amount least, Amount most, DayExpression at) ->
                span(guard, at, episode, day, quantity, on -> history.quantity(quantity, on), span -> {
                    BigDecimal value = new BigDecimal(span.value());
                    return (least == null || value.compareTo(episode.value(least)) >= 0)
                            && (most == null || value.compareTo(episode.value(most)) <= 0);
                });
            case Guard.Age age -> age(age, episode, day);
            case Guard.Happened(String event) -> happened(guard, episode, event, day);
            case Guard.AllOf(List<Guard> of) -> joined(of, episode, day, true);
            case Guard.AnyOf(List<Guard> of) -> joined(of, episode, day, false);
            case Guard.Not(Guard of) -> {
                Held held = read(of, episode, day);
                yield held(guard, episode, Certainty.not(held.certainty()), held.missing(), entries(held.steps()));
            }
        };
    }

    static Truth truth(int certainty) {
        return certainty == SURE ? Truth.HOLDS : certainty == NO ? Truth.FAILS : Truth.UNKNOWN;
    }

    /** Finds who speaks on a day. */
    private interface Speaking {
        Optional<Span> on(int day);
    }

    private Held span(
            Guard guard,
            @Nullable DayExpression at,
            Episode episode,
            int day,
            String code,
            Speaking speaking,
            Predicate<Span> admits) {
        if (at != null) {
            Ends on = days.read(at, episode);
            return on.open() == NEVER
                    ? held(guard, episode, POSSIBLE, on.awaits().isEmpty() ? Set.of(code) : on.awaits(), List.of())
                    : span(guard, null, episode, on.open(), code, speaking, admits);
        }
        return speaking.on(day)
                .map(span -> held(guard, episode, admits.test(span) ? SURE : NO, Set.of(), List.of(span.entry())))
                .orElseGet(() -> held(guard, episode, POSSIBLE, Set.of(code), List.of()));
    }

    private Held age(Guard.Age age, Episode episode, int day) {
        if (age.at() != null) {
            Ends on = days.read(age.at(), episode);
            return on.open() == NEVER
                    ? held(
                            age,
                            episode,
                            POSSIBLE,
                            on.awaits().isEmpty() ? Set.of("birth-year") : on.awaits(),
                            List.of())
                    : age(new Guard.Age(age.atLeast(), age.under(), null), episode, on.open());
        }
        Optional<Span> birth = history.quantity("birth-year", day);
        if (birth.isEmpty()) {
            return held(age, episode, POSSIBLE, Set.of("birth-year"), List.of());
        }
        Integer atLeast = age.atLeast();
        int years = atLeast != null ? atLeast : java.util.Objects.requireNonNull(age.under(), "an age without a bound");
        int birthday = new BigDecimal(birth.get().value()).intValue() + years;
        int year = EpochDays.date(day).getYear();
        int reached = year < birthday ? NO : year == birthday ? POSSIBLE : SURE;
        int certainty = reached == POSSIBLE || atLeast != null ? reached : Certainty.not(reached);
        Set<String> missing = certainty == POSSIBLE ? Set.of("birth-year") : Set.of();
        return held(age, episode, certainty, missing, List.of(birth.get().entry()));
    }

    private Held happened(Guard guard, Episode episode, String event, int day) {
        Optional<Occurrence> first = history.next(event, ALWAYS);
        if (first.isPresent()) {
            Entry entry = first.get().entry();
            List<Entry> entries = entry == null ? List.of() : List.of(entry);
            return held(guard, episode, day >= first.get().day() ? SURE : NO, Set.of(), entries);
        }
        return day <= asOf
                ? held(guard, episode, NO, Set.of(), List.of())
                : held(guard, episode, POSSIBLE, Set.of(event), List.of());
    }

    private Held joined(List<Guard> of, Episode episode, int day, boolean all) {
        List<Held> parts = of.stream().map(each -> read(each, episode, day)).toList();
        int certainty = all ? SURE : NO;
        List<Step> steps = new ArrayList<>();
        for (Held part : parts) {
            certainty = all ? Math.min(certainty, part.certainty()) : Math.max(certainty, part.certainty());
            steps.addAll(part.steps());
        }
        Set<String> missing = new TreeSet<>();
        if (certainty != NO && certainty != SURE) {
            parts.forEach(part -> missing.addAll(part.missing()));
        }
        return all
                ? new Held(certainty, missing, steps)
                : held(new Guard.AnyOf(of), episode, certainty, missing, entries(steps));
    }

    private static Held held(Guard guard, Episode episode, int certainty, Set<String> missing, List<Entry> entries) {
        Requirement holds = new Requirement.Holds(guard, episode.figures());
        return new Held(certainty, missing, List.of(new Step(holds, truth(certainty), entries, missing)));
    }

    private static List<Entry> entries(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.entries().stream())
                .distinct()
                .toList();
    }
}
