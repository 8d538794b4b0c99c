package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.SealingKey;
import org.jspecify.annotations.Nullable;

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

    /** As {@link #find}; when one does not open, each case by itself, so that it keeps nobody from the others. */
    static Found findAll(KeyChain chain, List<CaseEdge> edges, Set<Compartment> wanted) {
        try {
            return new Found(find(chain, edges, wanted), Map.of());
        } catch (NotOpened one) {
            Map<KeyOwner, SealingKey> opened = new HashMap<>();
            Map<OfCase, NotOpened> changed = new HashMap<>();
            for (CaseEdge edge : edges) {
                try {
                    opened.putAll(find(chain, List.of(edge), wanted));
                } catch (NotOpened e) {
                    changed.put(edge.of(), e);
                }
            }
            return new Found(opened, changed);
        }
    }

    /**
     * The keys of many cases.
     *
     * @param changed the cases of which one does not open
     */
    record Found(Map<KeyOwner, SealingKey> opened, Map<OfCase, NotOpened> changed) {

        /**
         * Those of one case; none when it was erased.
         *
         * @throws NotOpened if one of them does not open
         */
        CaseKeys of(CaseEdge edge) {
            @Nullable NotOpened notOpened = changed.get(edge.of());
            if (notOpened != null) {
                throw notOpened;
            }
            return from(opened, edge);
        }
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
