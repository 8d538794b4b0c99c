package org.besa.seal.audit;

import java.util.Optional;
import org.besa.verify.note.SignedNote;

/**
 * The newest checkpoint that somebody outside has seen. Kept apart from the log's store, so that it does not go back in time
 * together with it.
 */
@FunctionalInterface
public interface Witnessed {

    /** It, if there is one. */
    Optional<SignedNote> newest();
}
