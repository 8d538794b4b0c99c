package org.besa.app.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.DatedThing;
import org.besa.app.coverage.FactWords;
import org.besa.app.face.DayPair;
import org.besa.app.meetings.MeetingDay;
import org.besa.continuity.coverage.Coverage;

/**
 * The days of one case, month by month, in the language of a page.
 *
 * @param late tasks whose day is over
 * @param months in the calendar that the reader thinks in; those in which nothing is are not there
 */
public record CaseCalendar(List<Thing> late, List<Month> months) {
    /** Copies the lists. */
    public CaseCalendar {
        late = List.copyOf(late);
        months = List.copyOf(months);
    }

    /** A month, with its year. */
    public record Month(String name, List<Day> days) {}

    /** A day, and how long until then. */
    public record Day(DayPair day, String left, boolean today, List<Thing> things) {}

    /**
     * Something on a day.
     *
     * @param sort end of a key of words: "deadline"
     * @param path below the case's address
     */
    public record Thing(LocalDate day, String sort, String title, String more, String path) {}

    /**
     * The days from one to another, both inclusive.
     *
     * @param coverage the answer of today
     */
    static CaseCalendar of(
            CaseDays days, Coverage coverage, LocalDate today, LocalDate from, LocalDate through, TaskWords words) {
        FactWords facing = words.facing();
        List<Thing> tasks = days.tasks().open().stream()
                .flatMap(entry -> entry.content().map(task -> thing(entry, task, words)).stream())
                .toList();
        Stream<Thing> dated = DatedThing.of(coverage, days.tasks().facts(), facing).stream()
                .map(each -> new Thing(each.day(), each.sort().code(), each.title(), each.more(), each.path()));
        Stream<Thing> meetings = days.meetings().stream()
                // Nobody is to turn to them, so nobody is reminded of what was asked of them.
                .filter(meeting ->
                        meeting.held() || !days.tasks().facts().barred().bars(meeting.office()))
                .map(meeting -> thing(meeting, facing));
        Map<String, Map<LocalDate, List<Thing>>> months = new LinkedHashMap<>();
        Stream.of(dated, tasks.stream(), meetings)
                .flatMap(each -> each)
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(through))
                .sorted(Comparator.comparing(Thing::day).thenComparingInt(CaseCalendar::order))
                .forEach(each -> months.computeIfAbsent(
                                facing.words().days().monthOf(each.day()), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(each.day(), _ -> new ArrayList<>())
                        .add(each));
        return new CaseCalendar(
                tasks.stream().filter(each -> each.day().isBefore(today)).toList(),
                months.entrySet().stream()
                        .map(month -> new Month(
                                month.getKey(),
                                month.getValue().entrySet().stream()
                                        .map(day -> new Day(
                                                facing.words().days().full(day.getKey()),
                                                day.getKey().isBefore(today) ? "" : words.left(today, day.getKey()),
                                                day.getKey().equals(today),
                                                day.getValue()))
                                        .toList()))
                        .toList());
    }

    private static Thing thing(Entry<Task> entry, Task task, TaskWords words) {
        String who = task.other()
                .map(second ->
                        words.facing().words().say("tasks.people.two", words.name(task.first()), words.name(second)))
                .orElseGet(() -> words.facing().words().say("tasks.people.one", words.name(task.first())));
        return new Thing(
                task.day(), "task", task.what(), who, "/tasks/" + entry.id().hex());
    }

    private static Thing thing(MeetingDay meeting, FactWords facing) {
        return new Thing(
                meeting.day(),
                meeting.held() ? "meeting" : "asked",
                facing.party(meeting.office()),
                "",
                "/meetings/" + meeting.item().hex());
    }

    /** What the person must do comes first. */
    private static int order(Thing thing) {
        return List.of("deadline", "gap", "end", "stop", "aid", "paper", "task", "meeting", "asked", "breach")
                .indexOf(thing.sort());
    }
}
