package org.besa.app.face;

/**
 * One answer of a select, or of a group of radio buttons or checkboxes.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param hint one more sentence, or empty
 */
public record Choice(String value, String label, String hint) {
    /** A choice that needs no more words. */
    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
