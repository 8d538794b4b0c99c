package org.besa.app.coverage;

import java.util.List;
import org.besa.app.face.Words;
import org.besa.app.parties.Barred;
import org.besa.seal.value.OpaqueId;

/**
 * What is read anew of a case that one line of many shows; all else that the line says is remembered.
 *
 * @param called the person's name; empty if it cannot be read
 * @param barred to whom nothing may go
 * @param promised what was promised; empty where the line does not speak of it
 */
record Shown(OpaqueId id, String called, Barred barred, List<Promised> promised) {
    Shown {
        promised = List.copyOf(promised);
    }

    /** The person's name, or words in its place. */
    String called(Words words) {
        return called.isEmpty() ? words.say("cases.unreadableName") : called;
    }

    /** The case's address. */
    String at() {
        return "/cases/" + id.hex();
    }
}
