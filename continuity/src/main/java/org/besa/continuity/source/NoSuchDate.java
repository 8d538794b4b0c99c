package org.besa.continuity.source;

/** Text that names no date that a file may hold. */
public final class NoSuchDate extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String expected;

    NoSuchDate(String what, String expected) {
        super(what + "; " + expected);
        this.what = what;
        this.expected = expected;
    }

    /** What is wrong, for example {@code there is no day 2023-02-30}. */
    public String what() {
        return what;
    }

    /** What was expected, for example {@code expected a day from 01 to 28}. */
    public String expected() {
        return expected;
    }
}
