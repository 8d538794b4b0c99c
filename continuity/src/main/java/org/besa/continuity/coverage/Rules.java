package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.ObligationRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** The loaded packs, as one set of rules with the calendar by which each counts. */
final class Rules {
    private final List<RulePack> packs;
    private final @Nullable WorkingCalendar local;

    /** A provision with its pack. */
    record Ruled(
            RulePack pack, Provision provision, @Nullable WorkingCalendar calendar) {}

    /** @param local the calendar that replaces the packs' own, or null */
    Rules(List<RulePack> packs, @Nullable WorkingCalendar local) {
        this.packs = List.copyOf(packs);
        this.local = local;
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

    /** Every provision that speaks of a need and was published by that day. */
    List<Ruled> speakingOf(Need need, LocalDate knownOn) {
        return packs.stream()
                .flatMap(pack -> pack.provisions().stream()
                        .filter(provision -> provision.needs().contains(need))
                        .filter(provision ->
                                !provision.conditions().force().published().isAfter(knownOn))
                        .map(provision -> new Ruled(pack, provision, calendar(pack))))
                .toList();
    }

    /** Whether any loaded provision speaks of a need, published or not; a deadline alone says nothing of what is owed. */
    boolean speakOf(Need need) {
        return packs.stream()
                .anyMatch(pack ->
                        pack.provisions().stream().anyMatch(rule -> rule.needs().contains(need)));
    }

    /** An obligation with its pack's calendar. */
    record Due(ObligationRule rule, @Nullable WorkingCalendar calendar) {}

    /** A deadline with its pack's calendar. */
    record Own(DeadlineRule rule, @Nullable WorkingCalendar calendar) {}

    List<Due> obligations(LocalDate knownOn) {
        return packs.stream()
                .flatMap(pack -> pack.obligations().stream()
                        .filter(rule -> !rule.conditions().force().published().isAfter(knownOn))
                        .map(rule -> new Due(rule, calendar(pack))))
                .toList();
    }

    List<Own> deadlines(LocalDate knownOn) {
        return packs.stream()
                .flatMap(pack -> pack.deadlines().stream()
                        .filter(rule -> !rule.conditions().force().published().isAfter(knownOn))
                        .map(rule -> new Own(rule, calendar(pack))))
                .toList();
    }
}
