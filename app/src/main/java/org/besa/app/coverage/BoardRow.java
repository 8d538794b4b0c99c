package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.coverage.PromiseLines.Question;

/**
 * One person on the board.
 *
 * @param at the case's address
 * @param name as the case has it
 * @param said all else that is remembered
 * @param asked whom to ask first, for they promised what is most urgent; read anew, for promises are not remembered
 */
public record BoardRow(String at, String name, BoardSaid said, Optional<Question> asked) {
    static BoardRow of(Shown shown, Caseload.Person person, BoardSaid said, LocalDate today, FactWords facing) {
        FactWords named = new FactWords(
                facing.law(),
                facing.words(),
                person.known().made().judge().codes().parties());
        PromiseLines promises = new PromiseLines(shown.promised(), today, shown.barred(), named);
        return new BoardRow(
                shown.at(), shown.called(facing.words()), said, said.need().flatMap(promises::first));
    }

    /** The address behind the button. */
    public String href() {
        return at + said.way().path();
    }
}
