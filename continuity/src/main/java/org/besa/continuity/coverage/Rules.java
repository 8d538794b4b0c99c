package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.program.Plan;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.ObligationRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The loaded packs, as one set of rules with the calendar by which each counts. */
final class Rules {
    private final List<RulePack> packs;
    private final @Nullable WorkingCalendar local;
    private final Set<Need> spokenOf;
    private volatile @Nullable Known known;

    /** A provision with its pack. */
    record Ruled(
            RulePack pack, Provision provision, @Nullable WorkingCalendar calendar) {}

    /** @param local the calendar that replaces the packs' own, or null */
    Rules(List<RulePack> packs, @Nullable WorkingCalendar local) {
        this.packs = List.copyOf(packs);
        this.local = local;
        Set<Need> needs = EnumSet.noneOf(Need.class);
        packs.forEach(pack -> pack.provisions().forEach(rule -> needs.addAll(rule.needs())));
        this.spokenOf = Collections.unmodifiableSet(needs);
    }

    List<RulePack> packs() {
        return packs;
    }

    /** The calendar that replaces the packs' own, or null. */
    @Nullable WorkingCalendar local() {
        return local;
    }

    /** The calendar by which a pack counts, or null. */
    @Nullable WorkingCalendar calendar(RulePack pack) {
        return local != null ? local : pack.calendar();
    }

    /** The calendars that count for the loaded packs, each once. */
    List<WorkingCalendar> calendars() {
        if (local != null) {
            return List.of(local);
        }
        return packs.stream()
                .map(RulePack::calendar)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The needs of which any loaded provision speaks, published or not; a deadline alone says nothing of what is owed. */
    Set<Need> spokenOf() {
        return spokenOf;
    }

    /** An obligation with its pack's calendar. */
    record Due(ObligationRule rule, @Nullable WorkingCalendar calendar) {}

    /** A deadline with its pack's calendar. */
    record Own(DeadlineRule rule, @Nullable WorkingCalendar calendar) {}

    /**
     * What was published by a day.
     *
     * @param on that day, inclusive
     * @param provisions by the needs of which they speak
     */
    record Known(
            LocalDate on, Plan plan, Map<Need, List<Ruled>> provisions, List<Due> obligations, List<Own> deadlines) {
        List<Ruled> speakingOf(Need need) {
            return provisions.getOrDefault(need, List.of());
        }
    }

    /** What was published by a day; who asks for many cases mostly asks for the same. */
    Known known(LocalDate on) {
        Known before = known;
        if (before != null && before.on().equals(on)) {
            return before;
        }
        Known now = publishedBy(on);
        known = now;
        return now;
    }

    private Known publishedBy(LocalDate on) {
        Map<Need, List<Ruled>> provisions = new EnumMap<>(Need.class);
        List<Due> obligations = new ArrayList<>();
        List<Own> deadlines = new ArrayList<>();
        for (RulePack pack : packs) {
            WorkingCalendar calendar = calendar(pack);
            pack.provisions().stream()
                    .filter(rule -> isPublished(rule.conditions(), on))
                    .forEach(rule -> rule.needs()
                            .forEach(need -> provisions
                                    .computeIfAbsent(need, _ -> new ArrayList<>())
                                    .add(new Ruled(pack, rule, calendar))));
            pack.obligations().stream()
                    .filter(rule -> isPublished(rule.conditions(), on))
                    .forEach(rule -> obligations.add(new Due(rule, calendar)));
            pack.deadlines().stream()
                    .filter(rule -> isPublished(rule.conditions(), on))
                    .forEach(rule -> deadlines.add(new Own(rule, calendar)));
        }
        return new Known(on, Plan.of(packs, on, local), provisions, List.copyOf(obligations), List.copyOf(deadlines));
    }

    private static boolean isPublished(Conditions conditions, LocalDate on) {
        return !conditions.force().published().isAfter(on);
    }
}
