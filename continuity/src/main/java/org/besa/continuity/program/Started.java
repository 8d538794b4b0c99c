package org.besa.continuity.program;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Provision;

/**
 * For whom anything about a need has begun at all. Until then a file is nearly empty there, and what is missing is a question, not a gap: for
 * a conferred need it begins with the first step (the anchor), for a supplied one with the first owed day or recorded assistance.
 */
public final class Started {
    private final Map<Need, BitSet> people = new EnumMap<>(Need.class);
    private int firstPerson;

    Started() {
        for (Need need : Need.values()) {
            people.put(need, new BitSet());
        }
    }

    /** Whether a provision about the need has begun for the person. */
    public boolean has(Need need, int person) {
        return of(need).get(person - firstPerson);
    }

    private BitSet of(Need need) {
        return java.util.Objects.requireNonNull(people.get(need), "every need has a set");
    }

    /** Forgets the last block; the next one starts at this person. */
    void clear(int first) {
        firstPerson = first;
        people.values().forEach(BitSet::clear);
    }

    void anchored(int person, Provision provision) {
        for (Need need : provision.needs()) {
            if (need.conferred()) {
                of(need).set(person - firstPerson);
            }
        }
    }

    void begun(int person, Provision provision) {
        for (Need need : provision.needs()) {
            of(need).set(person - firstPerson);
        }
    }
}
