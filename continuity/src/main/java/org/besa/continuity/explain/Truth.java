package org.besa.continuity.explain;

/** Three-valued: what nobody recorded is neither true nor false. */
public enum Truth {
    HOLDS,
    FAILS,
    UNKNOWN
}
