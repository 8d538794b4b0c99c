package org.besa.app.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.coverage.Coming;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.seal.value.OpaqueId;

/**
 * What one page of warnings shows.
 *
 * @param found how many there are, on all pages
 * @param page from 1
 * @param shown those on this page: today, then what is late, then the nearest day first
 */
record WarningPick(int found, int page, List<Upcoming> shown) implements Choosing.Chosen {
    static final int ON_A_PAGE = 20;

    WarningPick {
        shown = List.copyOf(shown);
    }

    /**
     * Picks a page.
     *
     * @param mine whose tasks and cases; empty for all that the caller sees
     * @param today what is of it comes first
     * @param last the last day that is told of
     */
    static WarningPick of(
            Coming coming,
            List<Known<List<TaskDue>>> tasks,
            Optional<OpaqueId> mine,
            LocalDate today,
            LocalDate last,
            int asked) {
        Stream<Upcoming> changes = coming.changes().stream()
                .filter(next -> mine.isEmpty() || next.serves())
                .map(WarningPick::change);
        Stream<Upcoming> toDo = tasks.stream()
                .flatMap(known -> known.made().stream()
                        .filter(task -> !task.day().isAfter(last))
                        .filter(task -> mine.map(task::isOf).orElse(true))
                        .map(task -> new Upcoming.ToDo(known.id(), task.day(), task.item())));
        List<Upcoming> all = Stream.concat(changes, toDo).sorted(order(today)).toList();
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(asked, pages);
        int from = (page - 1) * ON_A_PAGE;
        return new WarningPick(all.size(), page, all.subList(from, Math.min(all.size(), from + ON_A_PAGE)));
    }

    /** What can still be done today comes before what is late already: a deadline that passes tonight is lost, a late task waits. Of one day, deadlines come first. */
    static Comparator<Upcoming> order(LocalDate today) {
        return Comparator.comparing((Upcoming each) -> !each.day().equals(today))
                .thenComparing(Upcoming::day)
                .thenComparing(each -> !(each instanceof Upcoming.LastDay))
                .thenComparing(Upcoming::caseId);
    }

    private static Upcoming change(Coming.Next next) {
        return switch (next) {
            case Coming.Lost lost -> new Upcoming.Loss(lost.caseId(), lost.day(), lost.need());
            case Coming.Due due -> new Upcoming.LastDay(due.caseId(), due.day());
            case Coming.Ends ends -> new Upcoming.Ends(ends.caseId(), ends.day(), ends.code());
        };
    }

    @Override
    public Set<OpaqueId> ids() {
        return shown.stream().map(Upcoming::caseId).collect(Collectors.toSet());
    }
}
