package org.besa.verify.note;

/** What a key says of a note. */
public enum SignatureCheck {
    /** No signature under the note says to be of this key. */
    ABSENT,
    /** One does, and it is false: of other bytes, of another key, or damaged. */
    FALSE,
    /** One does, and the key made it for this text. */
    GOOD
}
