package org.besa.app.tasks;

import org.besa.app.face.Choice;
import org.besa.seal.value.OpaqueId;

/**
 * Somebody of the case team who can be given a task.
 *
 * @param name with which they sign in
 * @param privileged whether they read what only the lawyers of the case read
 */
record Candidate(OpaqueId account, String name, boolean privileged) {
    Choice choice() {
        return Choice.of(account.hex(), name);
    }
}
