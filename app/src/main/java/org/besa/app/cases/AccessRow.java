package org.besa.app.cases;

import java.util.Set;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Reason;
import org.besa.seal.value.OpaqueId;

/**
 * One colleague, and how they stand to a case.
 *
 * @param role its code
 * @param reasons why they see it, or do not; empty if there is none
 * @param parts what they read
 * @param member whether they are in the case team
 * @param location whether the case team let them into the compartment of that name
 * @param privileged whether the case team let them into the compartment of that name
 * @param candidate whether they can be in the case team
 */
public record AccessRow(
        OpaqueId account,
        String name,
        String role,
        Set<Reason> reasons,
        Set<Compartment> parts,
        boolean member,
        boolean location,
        boolean privileged,
        boolean candidate) {

    /** Whether they have a conflict of interest. */
    public boolean excluded() {
        return reasons.contains(Reason.EXCLUDED);
    }

    public boolean lawyer() {
        return role.equals("lawyer");
    }
}
