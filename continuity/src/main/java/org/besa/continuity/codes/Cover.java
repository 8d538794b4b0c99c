package org.besa.continuity.codes;

/** Owed × delivered, for one need on one day (design.md §1). */
public enum Cover {
    /** Owed and delivered. */
    SECURED,
    /** Owed and not delivered: somebody is in breach. */
    WITHHELD,
    /** Delivered without a duty: it can stop tomorrow. */
    DISCRETIONARY,
    /** Neither owed nor delivered. */
    UNMET,
    /** Nobody has recorded whether it arrives: a question, never an accusation. */
    UNCONFIRMED;

    /** Whether a day of this cover is part of a protection gap. */
    public boolean gap() {
        return this == UNMET || this == WITHHELD;
    }
}
