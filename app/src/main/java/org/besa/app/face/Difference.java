package org.besa.app.face;

/**
 * One field of which there are two versions.
 *
 * @param label what the field is called
 * @param yours what the reader typed
 * @param theirs what somebody else saved meanwhile
 */
public record Difference(String label, String yours, String theirs) {
    public boolean differs() {
        return !yours.equals(theirs);
    }
}
