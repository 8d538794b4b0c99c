package org.besa.app.coverage;

/**
 * What stands on a paper, or in the decision that gave a status; texts are empty where nobody said anything. Renaming one of these makes sealed facts unreadable.
 *
 * @param authority who issued it, or would
 * @param number its number; shown whole only where it is written or corrected
 * @param basis on what it was issued
 * @param expires its last valid day; exact, or empty
 */
public record Imprint(String authority, String number, String basis, WrittenDay expires) {
    private static final int SHOWN = 3;

    /** Nobody said anything. */
    public static final Imprint NONE = new Imprint("", "", "", WrittenDay.NONE);

    /** The number for a list: its last characters, and of a short one none. */
    String masked() {
        return number.isEmpty()
                ? ""
                : "•••" + (number.length() <= 2 * SHOWN ? "" : number.substring(number.length() - SHOWN));
    }
}
