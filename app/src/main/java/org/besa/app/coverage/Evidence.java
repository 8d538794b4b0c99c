package org.besa.app.coverage;

import java.util.List;

/**
 * Something recorded that decided an answer.
 *
 * @param path where it is, below the case's address; empty if it has no place of its own
 * @param text what it says, in one line
 * @param more the rest of it; may be empty
 * @param proofs what proves it
 */
public record Evidence(String path, String text, String more, List<Proof> proofs) {
    /** Copies the list. */
    public Evidence {
        proofs = List.copyOf(proofs);
    }
}
