package org.besa.app.meetings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a promise. Sealed by its name: renaming one makes sealed promises unreadable. */
public enum Fate {
    OPEN("open"),
    KEPT("kept"),
    BROKEN("broken"),
    WITHDRAWN("withdrawn");

    /** What a promise can come to. */
    public static final List<Fate> ENDS = List.of(KEPT, BROKEN, WITHDRAWN);

    private final String code;

    Fate(String code) {
        this.code = code;
    }

    /** As forms and words know it. */
    public String code() {
        return code;
    }

    static Optional<Fate> ofCode(String code) {
        return Stream.of(values()).filter(fate -> fate.code.equals(code)).findFirst();
    }
}
