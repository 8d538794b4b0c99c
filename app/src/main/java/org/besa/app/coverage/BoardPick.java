package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.seal.value.OpaqueId;

/**
 * Whom one page of the board shows.
 *
 * @param search what was asked for, on a page that there is
 * @param found how many fit, on all pages
 * @param rows those on this page, in order
 * @param due those with the nearest deadlines, whether they fit or not
 */
record BoardPick(BoardSearch search, int found, List<OpaqueId> rows, Set<OpaqueId> due) implements Choosing.Chosen {
    /** Deadlines are told this many days before. */
    static final int DUE_DAYS = 30;

    private static final int DUES = 10;

    BoardPick {
        rows = List.copyOf(rows);
        due = Set.copyOf(due);
    }

    static BoardPick of(BoardSearch asked, List<Known<Outline>> all, LocalDate today) {
        List<Known<Outline>> found = asked.found(all, today);
        BoardSearch search = asked.within(found.size());
        return new BoardPick(
                search,
                found.size(),
                search.onPage(found).stream().map(Known::id).toList(),
                due(all, today).map(Known::id).collect(Collectors.toSet()));
    }

    private static Stream<Known<Outline>> due(List<Known<Outline>> all, LocalDate today) {
        return all.stream()
                .filter(known -> !known.made().on(today).due(DUE_DAYS).isEmpty())
                .sorted(Comparator.comparing(
                        known -> known.made().on(today).due(DUE_DAYS).getFirst()))
                .limit(DUES);
    }

    @Override
    public Set<OpaqueId> ids() {
        Set<OpaqueId> ids = new HashSet<>(rows);
        ids.addAll(due);
        return ids;
    }
}
