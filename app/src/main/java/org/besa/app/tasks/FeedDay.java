package org.besa.app.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.besa.app.coverage.Coming;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.seal.value.OpaqueId;

/** What a calendar tells of a day: of what sort something is due, and nothing else; not how much of it. */
record FeedDay(LocalDate day, Sort sort) {
    private static final Comparator<FeedDay> IN_ORDER =
            Comparator.comparing(FeedDay::day).thenComparing(FeedDay::sort);

    /** Of what sort something is. */
    enum Sort {
        /** The last day of something that a person must do. */
        DEADLINE,
        /** From this day on something is missing. */
        LOSS,
        /** The last day on which a paper or a status is valid. */
        END,
        /** The last day of a task. */
        TASK,
        /** A task is late. */
        LATE,
        /** Something does not open, and is not told of. */
        UNREAD,
        /** Nothing is due. */
        NOTHING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The days of the cases whose team somebody is in, and of their own tasks.
     *
     * @param unread whether something does not open
     * @param through the last day that is told of
     */
    static List<FeedDay> of(
            OpaqueId account,
            Coming coming,
            List<Known<List<TaskDue>>> tasks,
            boolean unread,
            LocalDate today,
            LocalDate through) {
        Stream<FeedDay> changes =
                coming.changes().stream().filter(Coming.Next::serves).map(next -> new FeedDay(next.day(), sort(next)));
        Stream<FeedDay> toDo = tasks.stream()
                .flatMap(known -> known.made().stream())
                .filter(task -> task.isOf(account) && !task.day().isAfter(through))
                .map(task -> task.day().isBefore(today)
                        ? new FeedDay(today, Sort.LATE)
                        : new FeedDay(task.day(), Sort.TASK));
        Stream<FeedDay> faults = unread ? Stream.of(new FeedDay(today, Sort.UNREAD)) : Stream.empty();
        List<FeedDay> days = Stream.of(changes, toDo, faults)
                .flatMap(each -> each)
                .distinct()
                .sorted(IN_ORDER)
                .toList();
        // RFC 5545, 3.6: a calendar holds at least one entry.
        return days.isEmpty() ? List.of(new FeedDay(today, Sort.NOTHING)) : days;
    }

    private static Sort sort(Coming.Next next) {
        return switch (next) {
            case Coming.Lost _ -> Sort.LOSS;
            case Coming.Due _ -> Sort.DEADLINE;
            case Coming.Ends _ -> Sort.END;
        };
    }
}
