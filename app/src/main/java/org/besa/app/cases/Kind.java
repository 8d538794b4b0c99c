package org.besa.app.cases;

import org.besa.app.vault.Compartment;
import org.besa.seal.value.OpaqueId;

/**
 * A kind of item.
 *
 * @param code as it stands in the clear
 * @param type what its contents are
 */
public record Kind<T extends Content>(String code, Class<T> type) {
    /** The person's name; one item in each case. */
    public static final Kind<PersonName> NAME = new Kind<>("name", PersonName.class);
    /** The safe-contact rule; one item in each case at most. */
    public static final Kind<SafeContact> CONTACT = new Kind<>("contact", SafeContact.class);

    public static final Kind<Note> NOTE = new Kind<>("note", Note.class);
    public static final Kind<StoredFile> FILE = new Kind<>("file", StoredFile.class);

    /** Where new items go, unless somebody chooses. */
    public Compartment compartment() {
        return equals(CONTACT) ? Compartment.LOCATION : Compartment.MAIN;
    }

    /**
     * The id of the one item that a case has of this kind. It follows from the case's, so that two people who begin it at the same time meet in one item
     * instead of making two.
     */
    OpaqueId one(OpaqueId caseId) {
        String hex = caseId.hex();
        char last = Character.forDigit(Character.digit(hex.charAt(31), 16) ^ (equals(CONTACT) ? 1 : 0), 16);
        return new OpaqueId(hex.substring(0, 31) + last);
    }
}
