package org.besa.app.meetings;

/** Whether advice was followed. Sealed by its name: renaming one makes sealed advice unreadable. */
public enum Followed {
    UNDECIDED("undecided"),
    YES("yes"),
    PARTLY("partly"),
    NO("no");

    private final String code;

    Followed(String code) {
        this.code = code;
    }

    /** As forms and words know it. */
    public String code() {
        return code;
    }
}
