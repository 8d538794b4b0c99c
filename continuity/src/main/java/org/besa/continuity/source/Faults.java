package org.besa.continuity.source;

import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers what is wrong in one file while it is read, so that its author hears of everything at once. */
final class Faults {
    private static final int KEPT = 10_000;

    private final String file;
    private final Set<Fault> found = new LinkedHashSet<>();
    private final Set<Fault> unread = new LinkedHashSet<>();
    private int untold;

    Faults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, int column, String what, String expected) {
        add(new Fault(file, line, column, what, expected));
    }

    void add(Node at, String what, String expected) {
        add(at.line(), at.column(), what, expected);
    }

    void add(Fault fault) {
        if (found.size() < KEPT) {
            found.add(fault);
        } else {
            untold++;
        }
    }

    void addAll(FaultyInput input) {
        input.faults().forEach(this::add);
        untold += input.untold();
    }

    /**
     * Notes a value that could not be read and that its schema should have refused already. It is told only if nothing else is, so that
     * the author never reads the same thing twice, and nothing unread ever passes in silence.
     */
    void addUnread(Node at, String expected) {
        if (unread.isEmpty()) {
            unread.add(new Fault(file, at.line(), at.column(), "cannot be read", expected));
        }
    }

    /** How many faults there are. */
    long count() {
        return (long) found.size() + untold;
    }

    boolean none() {
        return found.isEmpty() && unread.isEmpty();
    }

    FaultyInput asException() {
        return new FaultyInput(found.isEmpty() ? unread : found, untold);
    }

    void throwIfAny() {
        if (!none()) {
            throw asException();
        }
    }
}
