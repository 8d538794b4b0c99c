package org.besa.continuity.reference;

import java.util.EnumMap;
import java.util.Map;

/** Counts what happened while an evaluator worked. */
@SuppressWarnings("EnumOrdinal") // counted many million times: an array, not a map
public final class Seen {

    private final long[] counts = new long[Happening.values().length];

    void add(Happening happening) {
        counts[happening.ordinal()]++;
    }

    public long count(Happening happening) {
        return counts[happening.ordinal()];
    }

    public Map<Happening, Long> counts() {
        Map<Happening, Long> all = new EnumMap<>(Happening.class);
        for (Happening happening : Happening.values()) {
            all.put(happening, count(happening));
        }
        return all;
    }
}
