package org.besa.app.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.coverage.Coming;
import org.besa.app.coverage.FactBook;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.app.vault.Looked;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/**
 * What falls due in somebody's own cases and tasks, for whoever tells them of it outside of a page. Computed each time from what is recorded then, by the right of
 * that person at that moment, and stored nowhere.
 */
public final class OwnDays {
    /** So often the reading of cases that nobody has read goes on for one request. */
    private static final int MOST_READINGS = 20;

    private final FactBook facts;
    private final TaskBook tasks;

    OwnDays(FactBook facts, TaskBook tasks) {
        this.facts = facts;
        this.tasks = tasks;
    }

    /** What was found at one moment. */
    private record Found(Coming coming, List<Known<List<TaskDue>>> tasks, boolean unread) {
        List<FeedDay> days(OpaqueId account, LocalDate today, LocalDate through) {
            return FeedDay.of(account, coming, tasks, unread, today, through);
        }

        Stream<TaskDue> tasksOf(OpaqueId account) {
            return tasks.stream().flatMap(known -> known.made().stream()).filter(task -> task.isOf(account));
        }
    }

    /**
     * Days and sorts until a day.
     *
     * @param action what the audit log calls it
     * @return nothing while cases are not read yet: what lacks days would say that nothing is due
     */
    Optional<List<FeedDay>> until(Caller caller, Action action, LocalDate today, LocalDate through) {
        return find(caller, action, today, through)
                .map(found -> found.days(caller.account().id(), today, through));
    }

    /**
     * How much falls due within thirty days.
     *
     * @param action what the audit log calls it
     * @return nothing while cases are not read yet
     */
    public Optional<DueSoon> soon(Caller caller, Action action, LocalDate today) {
        OpaqueId account = caller.account().id();
        LocalDate through = today.plusDays(DueSoon.DAYS);
        return find(caller, action, today, through)
                .map(found -> DueSoon.of(
                        found.days(account, today, through),
                        found.tasksOf(account).toList(),
                        found.unread(),
                        today));
    }

    private Optional<Found> find(Caller caller, Action action, LocalDate today, LocalDate through) {
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            Coming coming = facts.coming(caller, action, today, through);
            Looked<List<TaskDue>, Choosing.Chosen, Boolean> due = tasks.due(caller, action);
            if (coming.waiting() == 0 && due.waiting() == 0) {
                boolean unread = coming.unopened() > 0 || !due.unopened().isEmpty();
                return Optional.of(new Found(coming, due.known(), unread));
            }
        }
        return Optional.empty();
    }
}
