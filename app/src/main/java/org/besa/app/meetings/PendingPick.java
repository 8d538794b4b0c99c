package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.app.parties.Barred;
import org.besa.app.parties.Register;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.seal.value.OpaqueId;

/**
 * What one page of promises, or of questions, shows.
 *
 * @param waiting how many wait in all, whatever is searched for
 * @param late how many of them are late
 * @param silenced how many more questions wait where nothing may go: nobody is to chase them
 * @param unreadable how many promises and meetings cannot be read
 * @param offices by code, the empty one for all that are written by name: how much waits there; the one that lets somebody wait for longest first
 * @param found how many the search finds, on all pages
 * @param page from 1
 * @param shown those on this page, in order
 */
record PendingPick(
        int waiting,
        int late,
        int silenced,
        int unreadable,
        Map<String, Sum> offices,
        int found,
        int page,
        List<Found> shown)
        implements Choosing.Chosen {
    PendingPick {
        shown = List.copyOf(shown);
    }

    /**
     * What waits at one office.
     *
     * @param since the first day
     */
    record Sum(int waiting, LocalDate since) {
        static Sum both(Sum one, Sum other) {
            return new Sum(one.waiting + other.waiting, one.since.isBefore(other.since) ? one.since : other.since);
        }
    }

    /** Something that waits, and where. */
    record Found(OpaqueId caseId, Pending pending) {}

    static PendingPick of(List<Known<PendingCase>> cases, Register register, PendingSearch search, LocalDate today) {
        List<Found> all = new ArrayList<>();
        int silenced = 0;
        for (Known<PendingCase> known : cases) {
            Barred barred = known.made().barred(register);
            for (Pending pending : known.made().all()) {
                if (pending.isPromise() == search.questions()) {
                    continue;
                }
                if (search.questions() && (pending.silenced() || barred.bars(pending.office()))) {
                    silenced++;
                } else {
                    all.add(new Found(known.id(), pending));
                }
            }
        }
        List<Found> found = all.stream()
                .filter(each -> search.matches(each.pending(), today))
                .sorted(Comparator.comparing(Found::pending, search.order()).thenComparing(Found::caseId))
                .toList();
        int pages = Math.max(1, (found.size() + PendingSearch.ON_A_PAGE - 1) / PendingSearch.ON_A_PAGE);
        int page = Math.min(search.page(), pages);
        int from = (page - 1) * PendingSearch.ON_A_PAGE;
        return new PendingPick(
                all.size(),
                (int) all.stream().filter(each -> each.pending().late(today)).count(),
                silenced,
                cases.stream().mapToInt(known -> known.made().unreadable()).sum(),
                offices(all),
                found.size(),
                page,
                found.subList(from, Math.min(found.size(), from + PendingSearch.ON_A_PAGE)));
    }

    private static Map<String, Sum> offices(List<Found> all) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        all.forEach(each ->
                sums.merge(each.pending().office(), new Sum(1, each.pending().since()), Sum::both));
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Sum::since)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Sum::both, LinkedHashMap::new));
    }

    @Override
    public Set<OpaqueId> ids() {
        return shown.stream().map(Found::caseId).collect(Collectors.toSet());
    }
}
