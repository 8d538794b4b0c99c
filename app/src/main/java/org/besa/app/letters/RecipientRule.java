package org.besa.app.letters;

import org.besa.app.vault.OpenCase;

/** Whether something about a case may go to somebody at all. Every bean of it must agree; with none, nobody is barred. */
public interface RecipientRule {
    /**
     * Asked before a recipient is offered, and again before a letter is approved or recorded as sent.
     *
     * @param recipient a party's code, or a name as somebody typed it
     */
    boolean mayReceive(OpenCase open, String recipient);
}
