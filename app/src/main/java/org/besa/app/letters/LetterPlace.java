package org.besa.app.letters;

import java.util.List;
import java.util.Optional;
import org.besa.app.cases.DraftPlace;

/** Which fields the form of a letter has. Its drafts have one place for all letters of a case: the tables must not tell what somebody writes about. */
final class LetterPlace {
    static final String MATTER = "matter";
    static final String LANGUAGE = "language";
    static final String TO = "to";
    static final String TO_NAMED = "to-named";
    static final String OWN = "own";
    /** What the form asks for: {@link #SHOW}, {@link #LOOK} or {@link #APPROVE}. */
    static final String STEP = "step";
    /** Only the letter, written with what is typed. */
    static final String SHOW = "show";
    /** The letter alone, to be read once more. */
    static final String LOOK = "look";

    static final String APPROVE = "approve";
    /** Of the text that was shown. */
    static final String PRINT = "print";
    /** Of the form that says that it was sent. */
    static final String ON = "on";

    static final String WAY = "way";

    static final DraftPlace DRAFT =
            new DraftPlace("letter.new", List.of(MATTER, LANGUAGE, TO, TO_NAMED, OWN), "/letters");

    private LetterPlace() {}

    /** The form with this code. */
    static Optional<DraftPlace> of(String code) {
        return Optional.of(DRAFT).filter(draft -> draft.code().equals(code));
    }

    /** Where the letter about this is written, below the case's address. */
    static String path(Matter matter) {
        return "/letters/new/" + matter.code();
    }
}
