package org.besa.app.vault;

import java.util.List;
import java.util.Set;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.seal.value.OpaqueId;

/**
 * What one caller sees of what is remembered, as of one moment. Never changed, only replaced.
 *
 * @param open all open cases of the caller, by id
 * @param known what is remembered of those that were read, in the same order
 * @param waiting how many are not read yet
 * @param unread how many of them are not read, for whatever reason, and may be when asked again; erased ones never are
 * @param horizon every transaction below it was over when all this was read
 */
record Recollection<T>(List<CaseEdge> open, List<Known<T>> known, int waiting, int unread, long horizon) {
    /** Whether only a change gives a reason to read anything. */
    boolean isWhole() {
        return unread == 0;
    }

    /** The same at a later moment, until which nothing changed. */
    Recollection<T> at(long later) {
        return new Recollection<>(open, known, waiting, unread, Math.max(horizon, later));
    }

    /** Those of these ids. */
    List<CaseEdge> edges(Set<OpaqueId> ids) {
        return ids.isEmpty()
                ? List.of()
                : open.stream().filter(edge -> ids.contains(edge.id())).toList();
    }
}
