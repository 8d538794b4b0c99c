package org.besa.app.meetings;

import java.util.Optional;
import java.util.stream.Stream;

/** What became of a question. Sealed by its name: renaming one makes sealed meetings unreadable. */
public enum Reply {
    NOT_ASKED("not-asked"),
    ANSWERED("answered"),
    PARTLY("partly"),
    EVADED("evaded"),
    REFUSED("refused"),
    WILL_REVERT("will-revert");

    private final String code;

    Reply(String code) {
        this.code = code;
    }

    /** As forms and words know it. */
    public String code() {
        return code;
    }

    /** Whether the question was asked and still waits for its answer. */
    public boolean waits() {
        return this == EVADED || this == REFUSED || this == WILL_REVERT;
    }

    static Optional<Reply> ofCode(String code) {
        return Stream.of(values()).filter(reply -> reply.code.equals(code)).findFirst();
    }
}
