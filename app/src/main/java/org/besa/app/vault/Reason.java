package org.besa.app.vault;

/** Why somebody sees a case, or does not. */
public enum Reason {
    /** They are in the case team. */
    MEMBER,
    /** They are a coordinator of the case's team. */
    COORDINATOR,
    /** They have a conflict of interest, which beats every other reason. */
    EXCLUDED
}
