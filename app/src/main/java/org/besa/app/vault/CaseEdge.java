package org.besa.app.vault;

import java.util.Set;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;

/**
 * What stands in the clear about a case that the caller sees.
 *
 * @param handle the case's handle in the audit log, sealed
 * @param serves whether the caller is a member of the case team
 * @param leads whether the caller is a coordinator of the case's team
 * @param compartments those that the caller may read
 */
record CaseEdge(
        OfCase of,
        OpaqueId team,
        CaseState state,
        long version,
        byte[] handle,
        boolean serves,
        boolean leads,
        Set<Compartment> compartments) {

    OpaqueId id() {
        return of.caseId();
    }
}
