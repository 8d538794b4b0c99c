package org.besa.continuity.cohort;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.codes.Need;

/**
 * Who loses and who gains what if one set of packs took the place of another, over a cohort.
 *
 * @param people how many people the cohort has
 * @param from first day compared, inclusive
 * @param through last day compared, inclusive
 * @param changes by need, then week, then duty-bearer; only where anything changes
 * @param losing ids of the people who lose at least one owed day, in the cohort's order
 */
public record Simulation(int people, LocalDate from, LocalDate through, List<Change> changes, List<String> losing) {

    /**
     * What changes in one week.
     *
     * @param week its Monday (ISO 8601)
     * @param dutyBearer who owes it under the packs that would be lost, or would newly owe it
     * @param peopleLosing people with at least one day in that week that this party owed and nobody owes any more
     * @param daysLost such days
     * @param peopleGaining people with at least one day in that week that nobody owed and this party now owes
     * @param daysGained such days
     */
    public record Change(
            Need need,
            LocalDate week,
            String dutyBearer,
            int peopleLosing,
            long daysLost,
            int peopleGaining,
            long daysGained) {}
}
