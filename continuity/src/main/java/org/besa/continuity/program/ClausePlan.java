package org.besa.continuity.program;

import java.util.List;
import org.besa.continuity.program.Versions.Version;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/**
 * One version of one provision that waits for columns.
 *
 * @param from register of the first owed day
 * @param due register of the first due day, or −1
 * @param until registers of the last owed day, or null where the text sets none
 * @param unless from the weakest to the strongest
 */
record ClausePlan(
        Provision provision,
        Version version,
        int from,
        int due,
        @Nullable Triple until,
        Guards.OnColumns when,
        List<ExceptionPlan> unless) {
    Clause on(Columns columns) {
        ExceptionNode[] exceptions = new ExceptionNode[unless.size()];
        for (int i = 0; i < exceptions.length; i++) {
            exceptions[i] = unless.get(i).on(columns);
        }
        return new Clause(provision, version, from, due, until, when.on(columns), exceptions);
    }
}
