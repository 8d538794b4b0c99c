package org.besa.app.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.besa.app.tasks.FeedDay.Sort;

/**
 * How much of somebody's own falls due soon, in numbers alone.
 *
 * @param today by the end of today, with tasks that are late
 * @param week today and in the seven days after it
 * @param month today and in the thirty days after it
 * @param unread whether something does not open, and may be missing here
 */
public record DueSoon(Due today, Due week, Due month, boolean unread) {
    /** How far it looks. */
    static final int DAYS = 30;

    private static final int WEEK = 7;
    private static final Set<Sort> DATES = Set.of(Sort.DEADLINE, Sort.LOSS, Sort.END);

    /**
     * So much until some day.
     *
     * @param dates days on which something ends or must be done, each sort of a day once, as a calendar shows them
     * @param tasks that wait to be done
     */
    public record Due(int dates, int tasks) {
        boolean isNothing() {
            return dates == 0 && tasks == 0;
        }
    }

    /** Whether there is nothing to say. */
    public boolean isNothing() {
        return month.isNothing() && !unread;
    }

    /** @param tasks those of the person alone */
    static DueSoon of(List<FeedDay> days, List<TaskDue> tasks, boolean unread, LocalDate today) {
        return new DueSoon(
                due(days, tasks, today, 0), due(days, tasks, today, WEEK), due(days, tasks, today, DAYS), unread);
    }

    private static Due due(List<FeedDay> days, List<TaskDue> tasks, LocalDate today, int within) {
        long dates = days.stream()
                .filter(each -> DATES.contains(each.sort()) && isWithin(each.day(), today, within))
                .count();
        long toDo = tasks.stream()
                .filter(each -> isWithin(each.day(), today, within))
                .count();
        return new Due(Math.toIntExact(dates), Math.toIntExact(toDo));
    }

    private static boolean isWithin(LocalDate day, LocalDate today, int days) {
        return ChronoUnit.DAYS.between(today, day) <= days;
    }
}
