package org.besa.continuity.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretch of time in which one sample plays. A few hot days come up again and again, so that boundaries of facts, texts and readings
 * meet; month ends and leap days come up more often than by chance.
 */
public final class RandomDays {

    private static final List<Integer> YEARS = List.of(2019, 2020, 2023, 2024, 2025, 2027, 2028);
    private static final List<Integer> EDGES = List.of(1928, 1969, 1999, 2000, 2099, 2100);

    private final Dice dice;
    private final LocalDate start;
    private final int length;
    private final List<LocalDate> hot = new ArrayList<>();

    public RandomDays(Dice dice) {
        this.dice = dice;
        int year = dice.chance(8) ? dice.pick(EDGES) : dice.pick(YEARS);
        this.start = LocalDate.ofYearDay(year, 1).plusDays(dice.between(0, 364));
        this.length = dice.chance(12) ? dice.between(200, 420) : dice.between(40, 150);
        for (int count = dice.between(3, 5); count > 0; count--) {
            hot.add(plain());
        }
    }

    /** The first day that facts of the sample usually have. */
    public LocalDate start() {
        return start;
    }

    public LocalDate end() {
        return start.plusDays(length);
    }

    /** Any day of the stretch. */
    public LocalDate any() {
        return switch (dice.weighted(40, 20, 30, 10)) {
            case 0 -> dice.pick(hot);
            case 1 -> dice.pick(hot).plusDays(dice.between(-1, 1));
            case 2 -> plain();
            default -> monthEnd(plain());
        };
    }

    /** A day up to so many days after {@code day}; often that day itself. */
    public LocalDate soonAfter(LocalDate day, int most) {
        return dice.chance(50) ? day : day.plusDays(dice.between(0, most));
    }

    /** Long before the stretch begins. */
    public LocalDate longBefore() {
        return start.minusDays(dice.between(500, 900));
    }

    private LocalDate plain() {
        return start.plusDays(dice.between(0, length));
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
