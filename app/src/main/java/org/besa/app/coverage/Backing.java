package org.besa.app.coverage;

import java.util.List;
import org.besa.seal.value.OpaqueId;

/**
 * What stands behind a fact; renaming one of these makes sealed facts unreadable.
 *
 * @param certainty how it is known; of statements always unknown, for they say themselves how they reached us
 * @param proofs ids of items of the same case, each once; {@value #MOST} at most
 */
public record Backing(Certainty certainty, List<String> proofs) {
    /** So many proofs fit. */
    static final int MOST = 12;

    /** Nobody said anything. */
    public static final Backing NONE = new Backing(Certainty.UNKNOWN, List.of());

    /** Refuses what is no list of ids. */
    public Backing {
        proofs = List.copyOf(proofs);
        proofs.forEach(OpaqueId::new);
        if (proofs.size() > MOST || proofs.stream().distinct().count() != proofs.size()) {
            throw new IllegalArgumentException("too many proofs, or one of them twice");
        }
    }

    /** The items that prove it. */
    List<OpaqueId> items() {
        return proofs.stream().map(OpaqueId::new).toList();
    }
}
