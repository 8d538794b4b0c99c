package org.besa.continuity.coverage;

import java.util.List;
import java.util.Set;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.rules.Provision;

/**
 * One need in one reading on one day.
 *
 * @param gap whether it is a gap whatever the awaited facts turn out to be
 * @param certain provisions that certainly owe it, and it is due
 * @param awaits codes of the facts for which this reading waits
 * @param sureEnd last day owed if every awaited event came the day after as-of, or NEVER where that does not bound it
 */
record DutyDay(
        Cover cover,
        boolean gap,
        boolean partial,
        List<String> deliveredBy,
        List<Provision> certain,
        Set<String> awaits,
        int sureEnd) {}
