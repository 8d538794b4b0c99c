package org.besa.app.vault;

import java.util.Set;
import org.besa.seal.value.OpaqueId;

/**
 * Whether somebody sees a case, and why.
 *
 * @param team the one that the case belongs to
 * @param reasons at least one
 * @param compartments those that they read; none for somebody who is excluded
 */
public record Sight(
        OpaqueId caseId, OpaqueId account, OpaqueId team, Set<Reason> reasons, Set<Compartment> compartments) {

    /** Whether they see it. */
    public boolean sees() {
        return !reasons.contains(Reason.EXCLUDED);
    }
}
