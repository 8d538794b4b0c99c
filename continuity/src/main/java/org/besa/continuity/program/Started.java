package org.besa.continuity.program;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;

/**
 * For whom anything about a need has begun at all. Until then a file is nearly empty there, and what is missing is a question, not a gap. It
 * begins with the first day of a provision of which more is known than that day: one whose guard is still unknown there begins nothing. Powers,
 * promises and the like begin nothing where some provision could owe the need.
 */
public final class Started {
    private final Map<Need, BitSet> people = new EnumMap<>(Need.class);
    private final Set<Need> owed;
    private int firstPerson;

    /** @param owed the needs that some provision owes */
    Started(Set<Need> owed) {
        this.owed = owed;
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

    void begun(int person, Provision provision) {
        for (Need need : provision.needs()) {
            if (counts(need, provision)) {
                of(need).set(person - firstPerson);
            }
        }
    }

    /** Whether a provision can begin a need. */
    public boolean counts(Need need, Provision provision) {
        return provision.yields() == Yield.OWED || !owed.contains(need);
    }
}
