package org.besa.app.cases;

/**
 * What somebody wrote down.
 *
 * @param text 1 to 20,000 characters
 */
public record Note(String text) implements Content {
    static final Length TEXT = Length.needed(20_000);

    /** Checks the length. */
    public Note {
        TEXT.check("a note", text);
    }
}
