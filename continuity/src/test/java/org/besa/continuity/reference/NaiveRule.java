package org.besa.continuity.reference;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;
import static org.besa.continuity.reference.NaiveEpisode.NO;
import static org.besa.continuity.reference.NaiveEpisode.OPEN;
import static org.besa.continuity.reference.NaiveEpisode.POSSIBLE;
import static org.besa.continuity.reference.NaiveEpisode.SURE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.VersionBy;
import org.jspecify.annotations.Nullable;

/** One provision as it applies to one person. */
final class NaiveRule {
    /**
     * The provision on one day, over all its episodes.
     *
     * @param level the highest certainty
     * @param due the highest certainty of an episode that is due
     * @param early whether an episode holds, as things stand, that is not due yet
     */
    record Standing(Provision provision, int level, int due, boolean early) {}

    private final Provision provision;
    private final @Nullable WorkingCalendar calendar;
    private final NaiveFacts facts;
    private final Seen seen;
    private final int asOf;
    private final boolean forceByEvent;
    private final int[] anchors;

    NaiveRule(Provision provision, @Nullable WorkingCalendar calendar, NaiveFacts facts, Seen seen, int asOf) {
        this.provision = provision;
        this.calendar = calendar;
        this.facts = facts;
        this.seen = seen;
        this.asOf = asOf;
        this.forceByEvent = provision.conditions().forceByEvent();
        this.anchors = provision.anchor() == null ? new int[] {ALWAYS} : facts.occurrences(provision.anchor());
        if (anchors.length > 1) {
            seen.add(Happening.SEVERAL_EPISODES);
        }
    }

    Provision provision() {
        return provision;
    }

    Standing on(int day) {
        int level = NO;
        int due = NO;
        boolean early = false;
        for (int anchor : anchors) {
            int episode = level(anchor, day);
            level = Math.max(level, episode);
            if (episode > NO && isDue(anchor, day)) {
                due = Math.max(due, episode);
            } else if (episode >= OPEN) {
                early = true;
            }
        }
        return new Standing(provision, level, due, early);
    }

    private int level(int anchor, int day) {
        if (!inForce(anchor, day)) {
            return NO;
        }
        NaiveEpisode episode = episode(anchor, day);
        int first = episode.value(provision.from()).open();
        if (first == NEVER || day < first) {
            return NO;
        }
        int level =
                Math.min(end(episode, day), episode.guard(provision.conditions().when(), day));
        if (level == NO) {
            return NO;
        }
        boolean taken = false;
        for (ExceptionRule exception : provision.conditions().unless()) {
            if (episode.guard(exception.when(), day) >= OPEN) {
                seen.add(exception.keep() ? Happening.EXCEPTION_KEEPS : Happening.EXCEPTION_TAKES);
                taken = !exception.keep();
            }
        }
        return taken ? NO : level;
    }

    private int end(NaiveEpisode episode, int day) {
        DayExpression until = provision.until();
        if (until == null) {
            return SURE;
        }
        NaiveEpisode.Triple last = episode.value(until);
        if (day <= last.sure()) {
            return SURE;
        }
        if (day <= last.open()) {
            return OPEN;
        }
        return day <= last.possible() ? POSSIBLE : NO;
    }

    private boolean isDue(int anchor, int day) {
        DayExpression dueFrom = provision.dueFrom();
        return dueFrom == null || day >= episode(anchor, day).value(dueFrom).open();
    }

    private boolean inForce(int anchor, int day) {
        boolean binds = binds(forceByEvent ? anchor : day);
        if (!binds) {
            seen.add(forceByEvent ? Happening.FORCE_BY_EVENT_OUTSIDE : Happening.NOT_IN_FORCE);
        }
        return binds;
    }

    private boolean binds(int day) {
        Force force = provision.conditions().force();
        return EpochDays.of(force.inForce()) <= day
                && (force.repealed() == null || day < EpochDays.of(force.repealed()));
    }

    private NaiveEpisode episode(int anchor, int day) {
        return new NaiveEpisode(
                facts, seen, asOf, provision.conditions().parameters(), calendar, provision.anchor(), anchor, day);
    }

    /** Whether an episode has a first day, under any version of the figures in force, and its condition is not merely unknown on that day. */
    boolean begins() {
        Set<LocalDate> versions = new HashSet<>();
        versions.add(provision.conditions().force().inForce());
        for (Parameter parameter : provision.conditions().parameters().values()) {
            if (parameter.versionBy() == VersionBy.DAY) {
                parameter.values().keySet().stream()
                        .filter(version -> forceByEvent || binds(EpochDays.of(version)))
                        .forEach(versions::add);
            }
        }
        for (int anchor : anchors) {
            for (LocalDate version : versions) {
                NaiveEpisode episode = episode(anchor, EpochDays.of(version));
                int first = episode.value(provision.from()).open();
                if (anchorInRange(anchor)
                        && first != NEVER
                        && episode.guard(provision.conditions().when(), first) != POSSIBLE) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean bindsAfter(int day) {
        LocalDate repealed = provision.conditions().force().repealed();
        return repealed == null || EpochDays.of(repealed) - 1 > day;
    }

    private boolean anchorInRange(int anchor) {
        return !forceByEvent || binds(anchor);
    }
}
