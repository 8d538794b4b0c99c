package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.SealingKey;

/**
 * The keys of one case that the caller may use.
 *
 * @param of one per compartment; there is always that of main
 */
record CaseKeys(Map<Compartment, SealingKey> of) {

    /**
     * All that were found in one go, of these compartments where the caller may read them; look up one case's with {@link #from}.
     */
    static Map<KeyOwner, SealingKey> find(KeyChain chain, List<CaseEdge> edges, Set<Compartment> wanted) {
        Set<KeyOwner> owners = new HashSet<>();
        edges.forEach(edge -> edge.compartments().stream()
                .filter(wanted::contains)
                .forEach(compartment -> owners.add(compartment.owner(edge.of()))));
        return chain.keys(owners);
    }

    /** The keys of one case among those that were found; without any when the case was erased. */
    static CaseKeys from(Map<KeyOwner, SealingKey> found, CaseEdge edge) {
        Map<Compartment, SealingKey> keys = new EnumMap<>(Compartment.class);
        for (Compartment compartment : edge.compartments()) {
            SealingKey key = found.get(compartment.owner(edge.of()));
            if (key != null) {
                keys.put(compartment, key);
            }
        }
        return new CaseKeys(keys);
    }

    /** The owners of a new case's keys. */
    static Set<KeyOwner> ownersOf(OfCase of) {
        Set<KeyOwner> owners = new HashSet<>();
        for (Compartment compartment : Compartment.values()) {
            owners.add(compartment.owner(of));
        }
        return owners;
    }

    /** Whether there is nothing to open it with: it was erased. */
    boolean areGone() {
        return !of.containsKey(Compartment.MAIN);
    }

    SealingKey main() {
        return requireNonNull(of.get(Compartment.MAIN));
    }

    /** @throws NotForYou if the caller may not use this compartment */
    SealingKey of(Compartment compartment) {
        SealingKey key = of.get(compartment);
        if (key == null) {
            throw new NotForYou();
        }
        return key;
    }
}
