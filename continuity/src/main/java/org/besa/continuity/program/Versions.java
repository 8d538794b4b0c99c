package org.besa.continuity.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.VersionBy;

/**
 * Splits a rule by the versions of its parameters, so that what runs has figures only. Parameters versioned by event split the anchor's days,
 * those versioned by day split the computed days; force is read on the same side as {@link Conditions#forceByEvent} says.
 */
final class Versions {
    /**
     * One combination of versions.
     *
     * @param anchorFrom first anchor day for which it applies, inclusive
     * @param anchorThrough last such day, inclusive
     * @param dayFrom first computed day, inclusive
     * @param dayThrough last computed day, inclusive
     */
    record Version(int anchorFrom, int anchorThrough, int dayFrom, int dayThrough, Map<String, BigDecimal> figures) {}

    private final Conditions conditions;
    private final Set<String> used;

    /** @param used names of the parameters that the rule computes with; amounts that are only told do not split it */
    Versions(Conditions conditions, Set<String> used) {
        this.conditions = conditions;
        this.used = used;
    }

    List<Version> all() {
        int inForce = EpochDays.of(conditions.force().inForce());
        LocalDate repealed = conditions.force().repealed();
        int lastInForce = repealed == null ? EpochDays.NEVER - 1 : EpochDays.of(repealed) - 1;
        boolean byEvent = conditions.forceByEvent();
        List<Version> versions = new ArrayList<>();
        for (int[] anchors : pieces(VersionBy.EVENT, byEvent, inForce, lastInForce)) {
            for (int[] days : pieces(VersionBy.DAY, !byEvent, inForce, lastInForce)) {
                versions.add(new Version(anchors[0], anchors[1], days[0], days[1], figures(anchors[0], days[0])));
            }
        }
        return versions;
    }

    private List<int[]> pieces(VersionBy by, boolean inForceHere, int inForce, int lastInForce) {
        TreeSet<Integer> starts = new TreeSet<>();
        for (Parameter parameter : conditions.parameters().values()) {
            if (parameter.versionBy() == by && used.contains(parameter.name())) {
                parameter.values().keySet().forEach(day -> starts.add(EpochDays.of(day)));
            }
        }
        int first = inForceHere ? inForce : starts.isEmpty() ? EpochDays.ALWAYS : starts.getFirst();
        int last = inForceHere ? lastInForce : EpochDays.NEVER - 1;
        List<int[]> pieces = new ArrayList<>();
        int start = first;
        for (int next : starts) {
            if (next > start && next <= last) {
                pieces.add(new int[] {start, next - 1});
                start = next;
            }
        }
        pieces.add(new int[] {start, last});
        return pieces;
    }

    private Map<String, BigDecimal> figures(int anchor, int day) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Parameter parameter : conditions.parameters().values()) {
            int on = parameter.versionBy() == VersionBy.EVENT ? anchor : day;
            Map.Entry<LocalDate, BigDecimal> version = on == EpochDays.ALWAYS
                    ? parameter.values().firstEntry()
                    : parameter.values().floorEntry(EpochDays.date(on));
            // The reader refuses a pack whose parameter has no value inside force; before its first value a rule is
            // silent.
            if (version != null) {
                figures.put(parameter.name(), version.getValue());
            }
        }
        return figures;
    }
}
