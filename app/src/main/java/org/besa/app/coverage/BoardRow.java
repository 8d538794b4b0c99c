package org.besa.app.coverage;

/**
 * One person on the board.
 *
 * @param at the case's address
 * @param name as the case has it
 * @param said all else
 */
public record BoardRow(String at, String name, BoardSaid said) {
    /** The address behind the button. */
    public String href() {
        return at + said.way().path();
    }
}
