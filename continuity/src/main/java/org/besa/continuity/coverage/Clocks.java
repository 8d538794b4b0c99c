package org.besa.continuity.coverage;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Obligation;
import org.besa.continuity.explain.Derivation.Clock;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.ObligationRule;
import org.jspecify.annotations.Nullable;

/**
 * What authorities must do and what the person must do, by when. Where approximate dates give several last days the earliest is told, and the
 * fact whose date is rough is named.
 */
final class Clocks {
    private static final Set<String> CHALLENGED = Set.of("appeal-lodged");
    private static final Set<String> CHALLENGE_ENDED = Set.of("appeal-decided", "decision-final", "status-granted");

    private final Perspective seen;
    private final Rules.Known rules;
    private final Map<Need, List<Challenge>> challenges = new EnumMap<>(Need.class);

    Clocks(Perspective seen, Rules rules) {
        this.seen = seen;
        this.rules = rules.known(seen.moment().knownOn());
    }

    List<Obligation> obligations() {
        List<Obligation> obligations = new ArrayList<>();
        for (Rules.Due due : rules.obligations()) {
            ObligationRule rule = due.rule();
            for (Merged clock : merged(reading -> seen.derivation(reading)
                    .clocks(rule.anchor(), rule.conditions(), due.calendar(), rule.from(), rule.due(), rule.done()))) {
                int asOf = seen.view().asOf();
                obligations.add(new Obligation(
                        rule.dutyBearer(),
                        rule.act(),
                        EpochDays.date(clock.opens()),
                        EpochDays.date(clock.lastDay()),
                        rule.id(),
                        rule.cite().text(),
                        clock.awaits(),
                        date(clock.doneOn()),
                        clock.awaits().isEmpty() && clock.lastDay() < Math.min(clock.doneOn(), asOf),
                        rule.plain()));
            }
        }
        obligations.sort(Comparator.comparing(Obligation::due).thenComparing(Obligation::provision));
        return obligations;
    }

    /** Deadlines that are not met yet; what is recorded of a day to come has met none. */
    List<Deadline> deadlines() {
        List<Deadline> deadlines = new ArrayList<>();
        for (Rules.Own own : rules.deadlines()) {
            DeadlineRule rule = own.rule();
            for (Merged clock : clocks(own)) {
                if (clock.doneOn() > seen.view().asOf()) {
                    deadlines.add(new Deadline(
                            rule.act(),
                            EpochDays.date(clock.opens()),
                            EpochDays.date(clock.lastDay()),
                            rule.id(),
                            rule.cite().text(),
                            rule.consequence(),
                            clock.awaits(),
                            clock.lastDay() < seen.view().asOf(),
                            rule.plain()));
                }
            }
        }
        deadlines.sort(Comparator.comparing(Deadline::lastDay).thenComparing(Deadline::provision));
        return deadlines;
    }

    /** A challenge that concerns a need: one that can still be made, or that is made and not decided. */
    record Challenge(DeadlineRule rule, int opens, int lastDay, boolean pending) {
        boolean covers(int day) {
            return opens <= day && day <= lastDay;
        }
    }

    /** Challenges that are open, or pending once made: days on which a refusal can still fall. */
    List<Challenge> challenges(Need need) {
        return challenges.computeIfAbsent(need, this::found);
    }

    private List<Challenge> found(Need need) {
        List<Challenge> challenges = new ArrayList<>();
        for (Rules.Own own : rules.deadlines()) {
            if (!own.rule().needs().contains(need) || own.rule().done().stream().noneMatch(CHALLENGED::contains)) {
                continue;
            }
            for (Merged clock : clocks(own)) {
                if (clock.doneOn() == NEVER) {
                    challenges.add(new Challenge(own.rule(), clock.opens(), clock.lastDay(), false));
                } else {
                    challenges.add(new Challenge(own.rule(), clock.opens(), clock.doneOn() - 1, false));
                    challenges.add(new Challenge(own.rule(), clock.doneOn(), ended(clock.doneOn()), true));
                }
            }
        }
        return challenges;
    }

    private int ended(int from) {
        return CHALLENGE_ENDED.stream()
                .flatMap(event -> seen.history(0).next(event, from).stream())
                .mapToInt(occurrence -> occurrence.day())
                .min()
                .orElse(NEVER - 1);
    }

    private List<Merged> clocks(Rules.Own own) {
        DeadlineRule rule = own.rule();
        return merged(reading -> seen.derivation(reading)
                .clocks(rule.anchor(), rule.conditions(), own.calendar(), rule.opens(), rule.lastDay(), rule.done()));
    }

    /** A clock over all readings: its earliest last day. */
    private record Merged(int opens, int lastDay, int doneOn, List<String> awaits) {}

    private interface Reading {
        List<Clock> clocks(int reading);
    }

    private List<Merged> merged(Reading source) {
        List<Clock> first = source.clocks(0);
        List<Merged> merged = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Clock clock = first.get(i);
            int opens = clock.opens();
            int lastDay = clock.lastDay();
            int doneOn = clock.doneOn();
            Set<String> awaits = new TreeSet<>(clock.awaits());
            for (int reading = 1; reading < seen.readingCount(); reading++) {
                List<Clock> others = source.clocks(reading);
                if (others.size() <= i) {
                    continue;
                }
                Clock other = others.get(i);
                if (other.lastDay() != clock.lastDay()) {
                    awaits.addAll(roughIn(reading));
                }
                opens = Math.min(opens, other.opens());
                lastDay = Math.min(lastDay, other.lastDay());
                doneOn = Math.max(doneOn, other.doneOn());
            }
            merged.add(new Merged(opens, lastDay, doneOn, List.copyOf(awaits)));
        }
        return merged;
    }

    /** The fact that alone makes this reading differ from the first; readings that differ in several say nothing new. */
    private Set<String> roughIn(int reading) {
        Set<Entry> early = seen.readings().all().get(reading);
        return early.size() == 1 && early.iterator().next() instanceof Fact fact ? Set.of(fact.code()) : Set.of();
    }

    private static @Nullable LocalDate date(int day) {
        return day == NEVER ? null : EpochDays.date(day);
    }
}
