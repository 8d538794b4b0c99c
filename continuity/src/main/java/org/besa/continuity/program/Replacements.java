package org.besa.continuity.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.facts.Origin;

/** Which entries are superseded, and from which day. An entry may stand in several columns. */
final class Replacements {
    private final Map<Name, List<Place>> named = new HashMap<>();
    private final List<Replacement> replacements = new ArrayList<>();

    private record Name(int person, String id) {}

    private record Place(Growing column, int index) {}

    private record Replacement(Name name, int from) {}

    void note(int person, Origin origin, Growing column, int index) {
        if (origin.id() != null) {
            named.computeIfAbsent(new Name(person, origin.id()), _ -> new ArrayList<>())
                    .add(new Place(column, index));
        }
        replaces(person, origin);
    }

    /** Notes what an entry supersedes, if anything. */
    void replaces(int person, Origin origin) {
        if (origin.supersedes() != null) {
            replacements.add(new Replacement(new Name(person, origin.supersedes()), EpochDays.of(origin.recorded())));
        }
    }

    void apply() {
        for (Replacement replacement : replacements) {
            for (Place place : named.getOrDefault(replacement.name(), List.of())) {
                place.column().replacedFrom(place.index(), replacement.from());
            }
        }
    }
}
