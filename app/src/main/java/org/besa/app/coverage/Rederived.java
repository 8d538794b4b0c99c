package org.besa.app.coverage;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.app.vault.Looked;
import org.besa.seal.value.OpaqueId;

/**
 * What deriving anew came to.
 *
 * @param all open cases of the caller that are remembered
 * @param compared those that were derived anew
 * @param differing those of them that came out otherwise
 * @param waiting how many are not read yet
 * @param unopened how many do not open
 */
public record Rederived(Set<OpaqueId> all, Set<OpaqueId> compared, Set<OpaqueId> differing, int waiting, int unopened) {
    /** Copies the sets. */
    public Rederived {
        all = Set.copyOf(all);
        compared = Set.copyOf(compared);
        differing = Set.copyOf(differing);
    }

    /** Of a look which names the cases that came out otherwise. */
    static <T> Rederived of(Looked<T, Choosing.Chosen, Optional<OpaqueId>> looked) {
        return new Rederived(
                looked.known().stream().map(Known::id).collect(Collectors.toSet()),
                looked.choice().ids(),
                looked.chosen().stream().flatMap(Optional::stream).collect(Collectors.toSet()),
                looked.waiting(),
                looked.unopened().size());
    }
}
