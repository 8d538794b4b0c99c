package org.besa.postgres;

/** What to do when root starts it, since PostgreSQL never runs as root. */
public enum WhenRoot {
    /** Refuse, with the lines that make a user for it: for real data. */
    REFUSE,
    /** Run it as the home's owner, as {@code nobody}, or in a user namespace: for demonstrations and tests. */
    STEP_DOWN
}
