package org.besa.seal.audit;

import java.util.Optional;
import org.besa.seal.value.SealingKey;
import org.besa.verify.log.Handle;
import org.besa.verify.text.Bytes;

/**
 * What an action was about.
 *
 * @param handle the random name of the case, in the log only
 * @param details what else is worth keeping, and the key of the case under which it is sealed; empty if nothing
 */
public record Subject(Handle handle, Optional<Details> details) {

    /** A subject of which there is nothing more to say. */
    public Subject(Handle handle) {
        this(handle, Optional.empty());
    }

    /**
     * More about a subject.
     *
     * @param text not empty
     * @param key the key of the subject's case
     */
    public record Details(Bytes text, SealingKey key) {

        /** Checks that there is something to seal: an entry cannot tell empty details from none. */
        public Details {
            if (text.size() == 0) {
                throw new IllegalArgumentException("empty details are no details");
            }
        }
    }
}
