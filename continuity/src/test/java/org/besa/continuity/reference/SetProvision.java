package org.besa.continuity.reference;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.VersionBy;
import org.jspecify.annotations.Nullable;

/**
 * The days of one provision for one person.
 *
 * @param held days on which it holds
 * @param due of these, days on which an episode is due
 * @param early days on which an episode holds, as things stand, that is not due yet
 * @param begins whether an episode has a first day on which its condition is not merely unknown
 */
record SetProvision(Provision provision, CertainDays held, CertainDays due, DaySet early, boolean begins) {

    boolean owes() {
        return provision.yields() == Provision.Yield.OWED;
    }

    static SetProvision of(
            Provision provision, @Nullable WorkingCalendar calendar, SetFacts facts, int asOf, int first, int last) {
        CertainDays held = CertainDays.same(DaySet.none(first, last));
        CertainDays due = held;
        DaySet early = DaySet.none(first, last);
        boolean begins = false;
        Conditions conditions = provision.conditions();
        int binds = EpochDays.of(conditions.force().inForce());
        int ends = conditions.force().repealed() == null
                ? NEVER
                : EpochDays.of(conditions.force().repealed()) - 1;
        NavigableSet<Integer> anchors = new TreeSet<>();
        if (provision.anchor() == null) {
            anchors.add(ALWAYS);
        } else {
            anchors.addAll(facts.occurrences(provision.anchor()));
        }
        NavigableSet<Integer> changes = changes(conditions);
        for (int anchor : anchors) {
            if (conditions.forceByEvent() && (anchor < binds || anchor > ends)) {
                continue;
            }
            DaySet force = conditions.forceByEvent() ? DaySet.all(first, last) : DaySet.range(first, last, binds, ends);
            for (int change : changes) {
                Integer next = changes.higher(change);
                int through = next == null ? NEVER : next - 1;
                if (!conditions.forceByEvent() && (change > ends || through < binds)) {
                    continue;
                }
                SetEpisode episode = new SetEpisode(
                        facts, asOf, conditions, calendar, provision.anchor(), anchor, change, first, last);
                int starts = episode.days(provision.from())[1];
                if (starts == NEVER) {
                    continue;
                }
                begins |= !unknownOn(starts, episode.on(starts).guard(conditions.when()));
                DaySet stretch = DaySet.range(first, last, Math.max(starts, change), through)
                        .and(force);
                if (stretch.isEmpty()) {
                    continue;
                }
                CertainDays days = during(episode, provision).and(stretch);
                int dueFrom = provision.dueFrom() == null ? ALWAYS : episode.days(provision.dueFrom())[1];
                DaySet falls = dueFrom == NEVER ? DaySet.none(first, last) : DaySet.range(first, last, dueFrom, NEVER);
                held = held.or(days);
                due = due.or(days.and(falls));
                early = early.or(days.open().without(falls));
            }
        }
        return new SetProvision(provision, held, due, early, begins);
    }

    private static boolean unknownOn(int day, CertainDays days) {
        return days.possible().has(day) && !days.open().has(day);
    }

    private static CertainDays during(SetEpisode episode, Provision provision) {
        int first = episode.first();
        int last = episode.last();
        CertainDays days = episode.guard(provision.conditions().when());
        if (provision.until() != null) {
            int[] until = episode.days(provision.until());
            days = days.and(new CertainDays(
                    DaySet.range(first, last, ALWAYS, until[2]),
                    DaySet.range(first, last, ALWAYS, until[1]),
                    DaySet.range(first, last, ALWAYS, until[0])));
        }
        DaySet taken = DaySet.none(first, last);
        for (ExceptionRule exception : provision.conditions().unless()) {
            DaySet counts = episode.guard(exception.when()).open();
            taken = exception.keep() ? taken.without(counts) : taken.or(counts);
        }
        return days.and(taken.not());
    }

    /** The first days of the versions of figures that the computed day chooses; one of them where nothing changes. */
    private static NavigableSet<Integer> changes(Conditions conditions) {
        NavigableSet<Integer> changes = new TreeSet<>();
        int complete = ALWAYS;
        for (Parameter parameter : conditions.parameters().values()) {
            if (parameter.versionBy() == VersionBy.DAY) {
                parameter.values().keySet().forEach(day -> changes.add(EpochDays.of(day)));
                complete = Math.max(complete, EpochDays.of(parameter.values().firstKey()));
            }
        }
        changes.add(complete);
        return changes.tailSet(complete, true);
    }
}
