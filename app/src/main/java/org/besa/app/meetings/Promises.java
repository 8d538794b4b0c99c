package org.besa.app.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.besa.app.cases.Entry;

/**
 * The promises of a case.
 *
 * @param open those that wait to be kept: the most overdue first, then by the day on which they are due, last those for which no day was named; before all of them
 *     what cannot be read, so that nobody overlooks it
 * @param settled those that were kept, broken or withdrawn by whoever promised, the last first
 * @param dropped those that were taken back as not recorded rightly
 */
public record Promises(List<Entry<Commitment>> open, List<Entry<Commitment>> settled, List<Entry<Commitment>> dropped) {
    /** Copies the lists. */
    public Promises {
        open = List.copyOf(open);
        settled = List.copyOf(settled);
        dropped = List.copyOf(dropped);
    }

    static Promises of(List<Entry<Commitment>> all) {
        List<Entry<Commitment>> standing =
                all.stream().filter(entry -> !entry.withdrawn()).toList();
        return new Promises(
                standing.stream()
                        .filter(entry -> entry.content()
                                .filter(promise -> !promise.waits())
                                .isEmpty())
                        .sorted(Comparator.comparing(Promises::due).thenComparing(Promises::given))
                        .toList(),
                standing.stream()
                        .filter(entry -> entry.content()
                                .filter(promise -> !promise.waits())
                                .isPresent())
                        .sorted(Comparator.comparing(Promises::settledOn).reversed())
                        .toList(),
                all.stream().filter(Entry::withdrawn).toList());
    }

    private static LocalDate due(Entry<Commitment> entry) {
        return entry.content().isEmpty()
                ? LocalDate.MIN
                : entry.content().flatMap(Commitment::last).orElse(LocalDate.MAX);
    }

    private static LocalDate given(Entry<Commitment> entry) {
        return entry.content().map(Commitment::day).orElse(LocalDate.MIN);
    }

    private static LocalDate settledOn(Entry<Commitment> entry) {
        return entry.content()
                .flatMap(promise -> Meeting.day(promise.settled()))
                .orElse(LocalDate.MIN);
    }

    /** How long it waits, or is late. */
    static long days(Commitment promise, LocalDate today) {
        Optional<LocalDate> last = promise.last().filter(day -> day.isBefore(today));
        return Math.max(0, ChronoUnit.DAYS.between(last.orElseGet(promise::day), today));
    }
}
