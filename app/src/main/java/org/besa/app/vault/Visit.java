package org.besa.app.vault;

/** The time between opening a case and its entry in the audit log. What was handed out for it works no longer than that. */
final class Visit {
    private final boolean changes;
    private boolean over;

    /** @param changes whether it was begun as a change */
    Visit(boolean changes) {
        this.changes = changes;
    }

    void end() {
        over = true;
    }

    void mustLast() {
        if (over) {
            throw new IllegalStateException("this case was open for one request, which is over");
        }
    }

    void mustChange() {
        mustLast();
        if (!changes) {
            throw new IllegalStateException("this case was opened for reading");
        }
    }
}
