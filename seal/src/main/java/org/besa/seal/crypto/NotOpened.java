package org.besa.seal.crypto;

/**
 * Something sealed does not open. It was changed, cut, moved from another place, or sealed by another key; cryptography
 * cannot tell these apart, and so neither does the message.
 */
public final class NotOpened extends SealFault {

    /** @param what what was to be opened, without any of its content: "a value of case_note.text (row 3f…, version 2)" */
    public NotOpened(String what) {
        super(what + " does not open: it was changed, moved from elsewhere, or sealed by another key");
    }
}
