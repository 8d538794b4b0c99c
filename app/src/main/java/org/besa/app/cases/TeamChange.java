package org.besa.app.cases;

import org.besa.app.vault.Member;
import org.besa.seal.value.OpaqueId;

/** A change of who sees a case. */
public sealed interface TeamChange {
    /** Whom it is about. */
    OpaqueId account();

    /**
     * Takes somebody of the case's team into the case team, or changes what they may read.
     *
     * @param member privileged counts only if they are a lawyer
     */
    record Put(Member member) implements TeamChange {
        @Override
        public OpaqueId account() {
            return member.account();
        }
    }

    /** Takes somebody out of the case team. */
    record Remove(OpaqueId account) implements TeamChange {}

    /** Excludes a colleague for a conflict of interest. */
    record Exclude(OpaqueId account) implements TeamChange {}

    /** Ends an exclusion. */
    record Readmit(OpaqueId account) implements TeamChange {}
}
