package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;

/**
 * What would follow from something supposed, for all open cases that somebody sees.
 *
 * @param awaited what else can be supposed
 * @param losing for each need how many would lose it sooner
 * @param later for each need how many would lose it later or not at all, or have it back
 * @param found how many lose anything sooner
 * @param gaining how many would lose nothing sooner, and something later or not at all
 * @param page from 1
 * @param shown those on this page and what changes, who loses something first on top, and whoever only gains at the end
 */
record WhatIfPick(
        Caseload.Awaited awaited,
        Map<Need, Integer> losing,
        Map<Need, Integer> later,
        int found,
        int gaining,
        int page,
        List<Affected> shown)
        implements Choosing.Chosen {
    static final int ON_A_PAGE = 25;

    /** Somebody, and what changes for them. */
    record Affected(OpaqueId id, Change change) {}

    /** Those for whom something changes; {@link Caseload#affected} remembers them. */
    static List<Affected> affected(Supposition supposition, List<Known<Outline>> all, LocalDate today) {
        return all.parallelStream()
                .map(known -> new Affected(known.id(), change(known.made(), today, supposition)))
                .filter(one -> !one.change().isNone())
                .toList();
    }

    static WhatIfPick of(List<Affected> affected, Caseload.Awaited awaited, int page) {
        List<Affected> sorted = affected.stream()
                .sorted(Comparator.comparing((Affected each) -> each.change().firstLoss())
                        .thenComparing(Affected::id))
                .toList();
        int found = (int) affected.stream()
                .filter(one -> !one.change().sooner().isEmpty())
                .count();
        int last = Math.max(1, (sorted.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(page, last);
        int from = (shown - 1) * ON_A_PAGE;
        return new WhatIfPick(
                awaited,
                counts(affected, change -> change.sooner().stream().map(Change.Sooner::need)),
                counts(affected, change -> change.later().stream()),
                found,
                affected.size() - found,
                shown,
                sorted.subList(from, Math.min(sorted.size(), from + ON_A_PAGE)));
    }

    /** Whether there is a page after this one. */
    boolean goesOn() {
        return page * ON_A_PAGE < found + gaining;
    }

    private static Change change(Outline outline, LocalDate today, Supposition supposition) {
        Outlook now = outline.on(today);
        Outlook then = outline.on(today, supposition);
        return then.equals(now) ? Change.NONE : Change.between(now, then);
    }

    private static Map<Need, Integer> counts(List<Affected> affected, Function<Change, Stream<Need>> needs) {
        Map<Need, Integer> counts = new EnumMap<>(Need.class);
        affected.forEach(each -> needs.apply(each.change()).forEach(need -> counts.merge(need, 1, Integer::sum)));
        return counts;
    }

    @Override
    public Set<OpaqueId> ids() {
        return Set.copyOf(shown.stream().map(Affected::id).toList());
    }
}
