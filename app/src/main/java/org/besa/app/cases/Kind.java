package org.besa.app.cases;

import org.besa.app.vault.Compartment;
import org.besa.seal.value.OpaqueId;

/**
 * A kind of item.
 *
 * @param code as it stands in the clear
 * @param type what its contents are
 * @param compartment where new items go, unless somebody chooses
 * @param mark 0 to 15: in what the id of the one item of this kind differs from the case's; means nothing where a case has many
 */
public record Kind<T extends Content>(String code, Class<T> type, Compartment compartment, int mark) {
    /** The person's name; one item in each case. */
    public static final Kind<PersonName> NAME = new Kind<>("name", PersonName.class, Compartment.MAIN, 0);
    /** The safe-contact rule; one item in each case at most. */
    public static final Kind<SafeContact> CONTACT = new Kind<>("contact", SafeContact.class, Compartment.LOCATION, 1);

    private static final int COPY = 1;

    public static final Kind<Note> NOTE = many("note", Note.class);
    public static final Kind<StoredFile> FILE = many("file", StoredFile.class);

    /** A kind of which a case has any number, open to everybody who serves it. */
    public static <T extends Content> Kind<T> many(String code, Class<T> type) {
        return new Kind<>(code, type, Compartment.MAIN, 0);
    }

    /**
     * The id of what is told elsewhere of an item. It follows from the item's: who sees both knows that they belong together, and who sees the copy alone cannot
     * tell it from any other item.
     */
    public static OpaqueId copyOf(OpaqueId item) {
        return differing(item, COPY);
    }

    /**
     * The id of the one item that a case has of this kind. It follows from the case's, so that two people who begin it at the same time meet in one item
     * instead of making two.
     */
    public OpaqueId one(OpaqueId caseId) {
        return differing(caseId, mark);
    }

    private static OpaqueId differing(OpaqueId id, int mark) {
        String hex = id.hex();
        char last = Character.forDigit(Character.digit(hex.charAt(31), 16) ^ mark, 16);
        return new OpaqueId(hex.substring(0, 31) + last);
    }
}
