package org.besa.continuity.explain;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;
import static org.besa.continuity.program.Certainty.NO;
import static org.besa.continuity.program.Certainty.OPEN;
import static org.besa.continuity.program.Certainty.POSSIBLE;
import static org.besa.continuity.program.Certainty.SURE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.explain.GuardReader.Held;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.History;
import org.besa.continuity.facts.History.Occurrence;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/**
 * Derives how rules stand to one person on one day, step by step, with the entries that decide. It says the same as the fast program, which a
 * test holds it to, and besides says why.
 */
public final class Derivation {
    // The strongest last.
    private static final Comparator<Standing> STRENGTH = Comparator.comparing(Derivation::owesNow)
            .thenComparingInt(Standing::certainty)
            .thenComparing(Standing::due)
            .thenComparing(Standing::begun)
            .thenComparingInt(standing -> standing.from() == NEVER ? ALWAYS : standing.from());

    private final History history;
    private final int asOf;
    private final DayReader days;
    private final GuardReader guards;
    private final boolean telling;

    /** @param telling whether each standing comes with its steps; whoever asks for many days of many rules does without them */
    public Derivation(History history, LocalDate asOf, boolean telling) {
        this.history = history;
        this.telling = telling;
        this.asOf = EpochDays.of(asOf);
        this.days = new DayReader(history, this.asOf);
        this.guards = new GuardReader(history, days, this.asOf);
    }

    /** How a provision stands on a day; the strongest of its episodes speaks. */
    public Standing standing(Provision provision, @Nullable WorkingCalendar calendar, int day) {
        List<Standing> episodes = new ArrayList<>();
        for (Episode episode : episodes(provision.anchor(), provision.conditions(), calendar, day)) {
            episodes.add(standing(provision, episode));
        }
        if (episodes.isEmpty()) {
            return notBegun(provision, calendar, day);
        }
        Standing best = Collections.max(episodes, STRENGTH);
        Set<String> awaits = new TreeSet<>();
        if (!best.due() || best.certainty() != SURE) {
            for (Standing episode : episodes) {
                if (episode.due()) {
                    awaits.addAll(episode.awaits());
                }
            }
        }
        return best.awaiting(awaits);
    }

    /** Whether what a provision is anchored to has come; before, nobody owes by it, and no day waits for anything. */
    public boolean anchored(Provision provision) {
        return provision.anchor() == null
                || !history.occurrences(provision.anchor()).isEmpty();
    }

    /**
     * What would have to be recorded for a provision to begin, where it has not: for each episode in force, with each version of the figures
     * in force, the events of which its first day is made, or what its condition does not know on that day; the anchor where no episode is in
     * force. It is the same on every day, also on those that lie out of force.
     */
    public Set<String> missing(Provision provision, @Nullable WorkingCalendar calendar) {
        Conditions conditions = provision.conditions();
        List<Episode> inForce = conditions.figureDays().stream()
                .flatMap(day -> episodes(provision.anchor(), conditions, calendar, EpochDays.of(day)).stream())
                .filter(Episode::inForce)
                .toList();
        if (inForce.isEmpty()) {
            return Set.of(Objects.requireNonNull(provision.anchor(), "a text is in force on some day"));
        }
        Set<String> missing = new TreeSet<>();
        inForce.forEach(episode -> missing.addAll(missing(provision, episode)));
        return missing;
    }

    private Set<String> missing(Provision provision, Episode episode) {
        Ends from = days.read(provision.from(), episode);
        Guard when = provision.conditions().when();
        return from.open() == NEVER
                ? from.awaits()
                : guards.read(when, episode, from.open()).missing();
    }

    private static boolean owesNow(Standing standing) {
        return standing.due() && standing.certainty() >= OPEN;
    }

    /** The same, if the event had happened on that day as well. */
    public Derivation supposing(String event, int day) {
        return new Derivation(history.supposing(event, day), EpochDays.date(asOf), telling);
    }

    /** The days of a rule that is counted from an anchor, one an episode, in order of day. */
    public List<Clock> clocks(
            @Nullable String anchor,
            Conditions conditions,
            @Nullable WorkingCalendar calendar,
            DayExpression opens,
            DayExpression ends,
            Set<String> done) {
        List<Clock> clocks = new ArrayList<>();
        for (int begins : anchors(anchor)) {
            Episode first = new Episode(anchor, begins, begins == ALWAYS ? asOf : begins, conditions, calendar);
            int opensOn = days.read(opens, first).open();
            if (opensOn == NEVER) {
                continue;
            }
            Episode episode = new Episode(anchor, begins, opensOn, conditions, calendar);
            Ends end = days.read(ends, episode);
            Held held = guards.read(conditions.when(), episode, opensOn);
            if (end.open() == NEVER || !episode.inForce() || held.certainty() == NO || excepted(episode, opensOn)) {
                continue;
            }
            Set<String> awaits = new TreeSet<>(held.certainty() == SURE ? Set.of() : held.missing());
            awaits.addAll(end.settled() ? Set.of() : end.awaits());
            clocks.add(new Clock(opensOn, end.open(), firstOf(done, Math.min(begins, opensOn)), awaits));
        }
        return clocks;
    }

    /**
     * A period that runs: for an obligation or a deadline.
     *
     * @param opens its first day
     * @param lastDay its last lawful day
     * @param doneOn the day on which it was done, or NEVER
     */
    public record Clock(int opens, int lastDay, int doneOn, Set<String> awaits) {}

    private int firstOf(Set<String> events, int from) {
        return events.stream()
                .flatMap(event -> history.next(event, from).stream())
                .mapToInt(Occurrence::day)
                .min()
                .orElse(NEVER);
    }

    private List<Episode> episodes(
            @Nullable String anchor, Conditions conditions, @Nullable WorkingCalendar calendar, int day) {
        List<Episode> episodes = new ArrayList<>();
        for (int begins : anchors(anchor)) {
            episodes.add(new Episode(anchor, begins, day, conditions, calendar));
        }
        return episodes;
    }

    private List<Integer> anchors(@Nullable String anchor) {
        if (anchor == null) {
            return List.of(ALWAYS);
        }
        List<Integer> days = new ArrayList<>();
        for (Occurrence occurrence : history.occurrences(anchor)) {
            if (days.isEmpty() || days.getLast() != occurrence.day()) {
                days.add(occurrence.day());
            }
        }
        return days;
    }

    private Standing notBegun(Provision provision, @Nullable WorkingCalendar calendar, int day) {
        List<Step> steps = new ArrayList<>();
        if (telling) {
            Episode never = new Episode(provision.anchor(), NEVER, day, provision.conditions(), calendar);
            steps.add(inForce(never));
            String anchor = Objects.requireNonNull(provision.anchor(), "without an anchor there is an episode");
            steps.add(new Step(new Requirement.Anchored(provision.from()), Truth.FAILS, List.of(), Set.of(anchor)));
            steps.addAll(guards.read(provision.conditions().when(), never, day).steps());
        }
        return new Standing(NO, false, false, NEVER, ALWAYS, NEVER, NEVER, Set.of(), steps);
    }

    private Standing standing(Provision provision, Episode episode) {
        int day = episode.day();
        Ends from = days.read(provision.from(), episode);
        Ends until = provision.until() == null ? Ends.exactly(NEVER) : days.read(provision.until(), episode);
        Held held = guards.read(provision.conditions().when(), episode, day);
        int end = day <= until.sure() ? SURE : day <= until.open() ? OPEN : day <= until.possible() ? POSSIBLE : NO;
        int dueFrom = provision.dueFrom() == null
                ? ALWAYS
                : days.read(provision.dueFrom(), episode).open();
        boolean begun = from.open() != NEVER && from.open() <= day;
        boolean open = begun && episode.inForce() && !excepted(episode, day);
        int certainty = open ? Math.min(end, held.certainty()) : NO;
        Set<String> awaits = new TreeSet<>();
        if (certainty == OPEN || certainty == POSSIBLE) {
            awaits.addAll(end == SURE ? Set.of() : until.awaits());
            awaits.addAll(held.certainty() == SURE ? Set.of() : held.missing());
        }
        return new Standing(
                certainty,
                dueFrom <= day,
                begun,
                from.open(),
                dueFrom,
                until.sure(),
                until.open(),
                awaits,
                telling ? steps(provision, episode, from, until, end, held) : List.of());
    }

    private List<Step> steps(Provision provision, Episode episode, Ends from, Ends until, int end, Held held) {
        int day = episode.day();
        List<Step> steps = new ArrayList<>();
        steps.add(inForce(episode));
        steps.add(beginning(provision, episode, from, day));
        steps.addAll(held.steps());
        provision.conditions().unless().forEach(exception -> steps.add(exception(exception, episode, day)));
        if (provision.until() != null) {
            steps.add(ending(provision.until(), episode, until, end));
        }
        return steps;
    }

    private boolean excepted(Episode episode, int day) {
        boolean excepted = false;
        for (ExceptionRule exception : episode.conditions().unless()) {
            if (guards.read(exception.when(), episode, day).certainty() >= OPEN) {
                excepted = !exception.keep();
            }
        }
        return excepted;
    }

    private Step inForce(Episode episode) {
        Force force = episode.conditions().force();
        Requirement binds = new Requirement.InForce(force.inForce(), force.repealed());
        return new Step(binds, episode.inForce() ? Truth.HOLDS : Truth.FAILS, List.of(), Set.of());
    }

    private Step beginning(Provision provision, Episode episode, Ends from, int day) {
        List<Entry> entries = new ArrayList<>();
        if (provision.anchor() != null) {
            history.next(provision.anchor(), episode.begins())
                    .map(Occurrence::entry)
                    .ifPresent(entries::add);
        }
        boolean computed = from.open() != NEVER;
        Requirement begun = new Requirement.Begun(
                provision.from(), episode.figures(), computed ? EpochDays.date(from.open()) : null);
        return new Step(
                begun,
                computed && from.open() <= day ? Truth.HOLDS : Truth.FAILS,
                entries,
                computed ? Set.of() : from.awaits());
    }

    private Step exception(ExceptionRule exception, Episode episode, int day) {
        Held held = guards.read(exception.when(), episode, day);
        boolean applies = held.certainty() >= OPEN;
        List<Entry> entries = held.steps().stream()
                .flatMap(step -> step.entries().stream())
                .distinct()
                .toList();
        Requirement unless = new Requirement.Unless(exception, episode.figures(), applies);
        Truth truth = applies == exception.keep() || !applies ? Truth.HOLDS : Truth.FAILS;
        return new Step(unless, truth, entries, held.missing());
    }

    private Step ending(DayExpression until, Episode episode, Ends ends, int end) {
        LocalDate through = ends.open() == NEVER ? null : EpochDays.date(ends.open());
        Requirement lasts = new Requirement.Lasts(until, episode.figures(), through);
        return new Step(
                lasts,
                GuardReader.truth(end),
                days.entries(until, episode),
                end == SURE || end == NO ? Set.of() : ends.awaits());
    }
}
