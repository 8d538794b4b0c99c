package org.besa.app.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.besa.app.report.Timeline.Cell;
import org.besa.app.report.Timeline.Step;

/**
 * The lines above a strip: years, months, Mondays (where a cell is a day), and where today is. A cell in which a year or a month begins
 * carries its label; one that has no room is left out.
 *
 * @param room columns that the lines may take, at least as many as there are cells
 */
record Axis(Timeline timeline, int room) {
    private static final String TODAY = "today";

    /** From top to bottom; a {@code today} outside the timeline is not marked. */
    List<String> lines(LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add(Tone.SOFT.of(labels(Axis::year, Axis::year)));
        if (timeline.step().compareTo(Step.MONTH) <= 0) {
            lines.add(Tone.SOFT.of(labels(Axis::month, Axis::month)));
        }
        if (timeline.step() == Step.DAY) {
            lines.add(Tone.SOFT.of(labels(Axis::week, Axis::dayOfMonth)));
        }
        int place = timeline.indexOf(today);
        if (place >= 0) {
            lines.add(Tone.STRONG.of(marker(place)));
        }
        return lines;
    }

    /** Labels every cell in which something new begins: where {@code key} of its last day (a decade: its first) differs from that of the cell before. */
    private String labels(Function<LocalDate, Object> key, Function<LocalDate, Object> label) {
        StringBuilder line = new StringBuilder();
        Object before = null;
        for (int place = 0; place < timeline.cells().size(); place++) {
            Cell cell = timeline.cells().get(place);
            LocalDate named = timeline.step() == Step.DECADE ? cell.from() : cell.through();
            Object now = key.apply(named);
            String words = String.valueOf(label.apply(named));
            if (!now.equals(before) && fits(line, place, words)) {
                line.repeat(' ', place - line.length()).append(words);
            }
            before = now;
        }
        return line.toString();
    }

    private boolean fits(StringBuilder line, int place, String label) {
        return (line.isEmpty() || line.length() < place) && place + label.length() <= room;
    }

    private static Object year(LocalDate day) {
        return day.getYear();
    }

    private static Object month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static Object week(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    private static Object dayOfMonth(LocalDate day) {
        return day.getDayOfMonth();
    }

    /** The arrow stands over today's cell, the word on the side that has room. */
    private String marker(int place) {
        boolean roomAtRight = place + 2 + TODAY.length() <= room;
        boolean roomAtLeft = place > TODAY.length();
        return roomAtRight || !roomAtLeft
                ? " ".repeat(place) + "▼ " + TODAY
                : " ".repeat(place - TODAY.length() - 1) + TODAY + " ▼";
    }
}
