package org.besa.continuity.program;

/**
 * Three registers for one day expression: its value in the reading that is certain, in the open reading, and at the latest possible.
 * {@code sure} supposes that every awaited event comes tomorrow, {@code open} that it never comes; for an expression without awaited events the
 * three are the same register.
 */
record Triple(int sure, int open, int possible) {
    boolean settled() {
        return sure == open && open == possible;
    }
}
