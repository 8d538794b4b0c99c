package org.besa.verify.log;

import java.util.Arrays;
import java.util.Optional;

/** How it ended. */
public enum Outcome {
    /** It was done. */
    DONE("done"),
    /** It was not allowed, or there was nothing that this actor may know of. */
    REFUSED("refused"),
    /** It was allowed and could not be done. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    static Optional<Outcome> parse(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst();
    }

    /** As an entry writes it. */
    @Override
    public String toString() {
        return word;
    }
}
