package org.besa.seal.heap;

/**
 * Bytes to look for in a heap.
 *
 * @param of what they give away: "derived besa values 1"
 * @param form how it would lie there: "hex"
 * @param held whether {@link HeldForms} holds it while keys are in use, so that it must be found then
 * @param bytes 8 or more
 */
public record Needle(String of, String form, boolean held, byte[] bytes) {

    @Override
    public String toString() {
        return of + " as " + form;
    }
}
