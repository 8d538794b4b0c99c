package org.besa.app.letters;

import java.util.Optional;
import java.util.stream.Stream;

/** What a letter is for. Renaming one of these makes sealed letters unreadable. */
public enum LetterKind {
    /** To whoever owes something that does not come. */
    CLAIM("claim"),
    /** To somebody who can help where nobody owes it, or nobody can claim it. */
    REQUEST("request"),
    /** What happened, day by day, with sources. */
    CHRONOLOGY("chronology"),
    /** On one page how things stand, for the person. */
    SUMMARY("summary"),
    /** The same words to be said aloud, where paper is dangerous. */
    SCRIPT("script");

    private final String code;

    LetterKind(String code) {
        this.code = code;
    }

    /** As forms and addresses know it. */
    public String code() {
        return code;
    }

    /** Whether it is about one need. */
    boolean ofOneNeed() {
        return this == CLAIM || this == REQUEST;
    }

    /** Whether it goes to the person; all others go to somebody else. */
    public boolean toThePerson() {
        return this == SUMMARY || this == SCRIPT;
    }

    /** Whether there is a paper of it. */
    public boolean onPaper() {
        return this != SCRIPT;
    }

    static Optional<LetterKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
