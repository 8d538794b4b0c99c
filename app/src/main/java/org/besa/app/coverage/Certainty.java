package org.besa.app.coverage;

import java.util.Optional;
import java.util.stream.Stream;

/** How sure a fact is: in which way whoever wrote it down knew it. Sealed by its name: renaming one makes sealed facts unreadable. */
public enum Certainty {
    UNKNOWN("unknown"),
    WRITTEN("written"),
    TOLD("told"),
    REPORTED("reported"),
    ASSUMED("assumed");

    private final String code;

    Certainty(String code) {
        this.code = code;
    }

    /** As forms and words know it. */
    public String code() {
        return code;
    }

    static Optional<Certainty> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
