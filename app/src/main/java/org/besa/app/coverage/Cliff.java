package org.besa.app.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.besa.continuity.codes.Need;

/**
 * How many people lose which need in each coming week.
 *
 * @param weeks in order, the first one is this week
 */
record Cliff(List<Week> weeks) {
    private static final int WEEKS = 26;

    Cliff {
        weeks = List.copyOf(weeks);
    }

    /**
     * One week.
     *
     * @param monday its first day
     * @param losing people who lose it in that week, by need; only where there are any
     */
    record Week(LocalDate monday, Map<Need, Integer> losing) {
        int total() {
            return losing.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Cliff of(Collection<Outlook> people, LocalDate today) {
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Map<Need, Integer>> losing = IntStream.range(0, WEEKS)
                .<Map<Need, Integer>>mapToObj(_ -> new EnumMap<>(Need.class))
                .toList();
        for (Outlook person : people) {
            for (Outlook.Lapse loss : person.losses()) {
                long week = ChronoUnit.WEEKS.between(first, loss.from());
                if (week < WEEKS) {
                    losing.get(Math.toIntExact(week)).merge(loss.need(), 1, Integer::sum);
                }
            }
        }
        return new Cliff(IntStream.range(0, WEEKS)
                .mapToObj(week -> new Week(first.plusWeeks(week), losing.get(week)))
                .toList());
    }
}
