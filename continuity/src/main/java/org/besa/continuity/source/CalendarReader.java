package org.besa.continuity.source;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.besa.continuity.calendar.WorkingCalendar;

/** Reads calendars (docs/schema/calendar.schema.json): the cited, dated lists of days of rest under rulepacks/calendars. */
public final class CalendarReader {

    /**
     * Reads one calendar.
     *
     * @throws FaultyInput with everything that is wrong with it
     */
    public WorkingCalendar read(SourceFile file) {
        Faults faults = new Faults(file.name());
        Node.Mapping tree = YamlTree.of(file, faults);
        Schemas.published().check(Schemas.Kind.CALENDAR, tree, faults);
        Section root = new Section(tree, faults);
        Section covers = root.section("covers");
        LocalDate from = covers.day("from");
        LocalDate through = covers.day("through");
        if (through.isBefore(from) && !through.equals(Section.UNREAD)) {
            faults.add(
                    covers.at("through"),
                    "covers ends on " + through + ", before it starts",
                    "expected a day from " + from + " on");
        }
        new CitationReader(root.section("cite")).read();
        Set<DayOfWeek> rest = rest(root);
        Map<LocalDate, String> holidays = holidays(root, from, through);
        faults.throwIfAny();
        return new WorkingCalendar(
                root.text("calendar"),
                root.plain("title").en(),
                CanonicalForm.of(tree).sha256(),
                from,
                through,
                rest,
                holidays);
    }

    private static Set<DayOfWeek> rest(Section root) {
        Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
        for (Node.Scalar day : root.words("rest")) {
            rest.add(root.choice(
                    day, DayOfWeek.values(), weekday -> weekday.name().toLowerCase(Locale.ROOT)));
        }
        return rest;
    }

    private static Map<LocalDate, String> holidays(Section root, LocalDate from, LocalDate through) {
        Map<LocalDate, String> holidays = new TreeMap<>();
        for (Section holiday : root.sections("holidays")) {
            LocalDate on = holiday.day("on");
            boolean known = Stream.of(on, from, through).noneMatch(Section.UNREAD::equals) && !through.isBefore(from);
            if (known && (on.isBefore(from) || on.isAfter(through))) {
                root.faults()
                        .add(
                                holiday.at("on"),
                                on + " lies outside the days that the calendar covers",
                                "expected a day from " + from + " to " + through);
            }
            if (!on.equals(Section.UNREAD) && holidays.putIfAbsent(on, holiday.text("name")) != null) {
                root.faults()
                        .add(
                                holiday.at("on"),
                                on + " is there again",
                                "expected each day once: put both names on one line");
            }
        }
        return holidays;
    }
}
