package org.besa.continuity.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/**
 * The derivation of one need on one day.
 *
 * @param findings every provision of the loaded packs that speaks of the need: those that owe first, then contingent ones, marks, routes, near
 *     misses (fewest missing conditions first), and those not in force or not published
 * @param delivery assistance and documents that decide whether it arrives on that day
 * @param statements what parties said about the duty, oldest first
 */
public record Explanation(
        Need need, LocalDate on, List<Finding> findings, List<Entry> delivery, List<Entry> statements) {

    /**
     * What one provision comes to on that day.
     *
     * @param pack id of its pack
     * @param from first owed day of the episode that decides, or null if it has not begun
     * @param dueFrom first day on which it is due, or null if at once or unknown
     * @param until last owed day as things stand, or null if open
     * @param earliestUntil last owed day if every awaited event came the day after as-of, or null if open or the same
     * @param steps the conditions, in the order in which a reader would check them
     */
    public record Finding(
            String pack,
            Provision provision,
            Outcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate until,
            @Nullable LocalDate earliestUntil,
            List<Step> steps) {}

    /** In the order in which findings are listed. */
    public enum Outcome {
        /** Certainly owed and due. */
        OWED,
        /** Owed as things stand, but waits for a fact. */
        CONTINGENT,
        /** Owed, not yet due. */
        NOT_YET_DUE,
        /** A promise covers the day. */
        PROMISED,
        /** A deal covers the day whose text nobody has shown. */
        ALLEGED,
        /** A power or best efforts: a route to ask. */
        ROUTE,
        /** Some condition fails or is unknown. */
        NEAR_MISS,
        /** Not published by known-on, or not in force. */
        SILENT
    }

    /**
     * One condition and what decided it.
     *
     * @param entries the entries of the case that decided it; empty if nothing was recorded
     * @param missing codes of the facts that would decide it; empty where it is decided
     */
    public record Step(Requirement requirement, Truth truth, List<Entry> entries, Set<String> missing) {
        public Step {
            entries = List.copyOf(entries);
            missing = Set.copyOf(missing);
        }
    }
}
