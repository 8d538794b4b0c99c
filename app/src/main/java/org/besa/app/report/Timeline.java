package org.besa.app.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a report cut into as many cells as a terminal has room for.
 *
 * @param step how many days a cell stands for
 * @param cells in order, without holes; the first may begin before the days asked for, the last may end after them
 */
record Timeline(Step step, List<Cell> cells) {

    /** The days of one character, both inclusive. */
    record Cell(LocalDate from, LocalDate through) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(through);
        }
    }

    /** From the finest to the coarsest. */
    enum Step {
        DAY("one day"),
        WEEK("one week"),
        FORTNIGHT("two weeks"),
        MONTH("one month"),
        QUARTER("three months"),
        YEAR("one year"),
        DECADE("ten years");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK, FORTNIGHT -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER ->
                    day.withDayOfMonth(1)
                            .withMonth(day.getMonth().firstMonthOfQuarter().getValue());
                case YEAR -> day.withDayOfYear(1);
                case DECADE -> day.withDayOfYear(1).minusYears(Math.floorMod(day.getYear(), 10));
            };
        }

        private LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case FORTNIGHT -> start.plusWeeks(2);
                case MONTH -> start.plusMonths(1);
                case QUARTER -> start.plusMonths(3);
                case YEAR -> start.plusYears(1);
                case DECADE -> start.plusYears(10);
            };
        }
    }

    /** The finest timeline over these days (both inclusive) that has at most {@code room} cells. */
    static Timeline over(LocalDate from, LocalDate through, int room) {
        for (Step step : Step.values()) {
            List<Cell> cells = cells(step, from, through, room);
            if (cells.size() <= room) {
                return new Timeline(step, cells);
            }
        }
        throw new IllegalArgumentException("no room for " + from + " to " + through + " in " + room + " columns");
    }

    /** Stops one cell beyond the room: more would not be used. */
    private static List<Cell> cells(Step step, LocalDate from, LocalDate through, int room) {
        List<Cell> cells = new ArrayList<>();
        LocalDate start = step.start(from);
        while (!start.isAfter(through) && cells.size() <= room) {
            LocalDate next = step.next(start);
            cells.add(new Cell(start, next.minusDays(1)));
            start = next;
        }
        return cells;
    }

    /** The place of the cell that holds a day, from 0; -1 if none does. */
    int indexOf(LocalDate day) {
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).contains(day)) {
                return place;
            }
        }
        return -1;
    }
}
