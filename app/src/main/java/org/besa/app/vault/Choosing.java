package org.besa.app.vault;

import java.util.List;
import java.util.Set;
import org.besa.seal.value.OpaqueId;

/**
 * Which cases of many are opened, and for what.
 *
 * @param <T> what is remembered of each
 * @param <C> the choice
 * @param <R> what is made of those that are opened
 */
public interface Choosing<T, C extends Choosing.Chosen, R> {
    /** Some cases. */
    interface Chosen {
        /** Which they are. */
        Set<OpaqueId> ids();
    }

    /** What the organisation keeps for all its cases, to be read now: before anything is chosen. */
    default void begin(OpenShelf shelf) {}

    /**
     * The few that are shown.
     *
     * @param waiting how many cases are not read yet, of which nothing is known
     */
    C among(List<CaseMemory.Known<T>> known, int waiting);

    /** Kinds of the items that {@link #of} may ask for. */
    Set<String> kinds();

    /** What is made of one of them. */
    R of(OpenCase open);
}
