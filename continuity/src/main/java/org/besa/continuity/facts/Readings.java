package org.besa.continuity.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.calendar.ApproximateDate;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which approximate dates can be read: each entry at its earliest or at its latest. Up to {@value #ALL_UP_TO} such entries, every
 * combination; beyond that both extremes, and each entry alone against them.
 */
public final class Readings {
    private static final int ALL_UP_TO = 5;

    private final List<Entry> approximate;
    private final List<Set<Entry>> readings;

    public Readings(CaseFile file) {
        approximate = file.entries().filter(Readings::approximate).distinct().toList();
        readings = approximate.size() <= ALL_UP_TO ? everyCombination() : extremes();
    }

    /** Entries with an approximate date. */
    public List<Entry> approximate() {
        return approximate;
    }

    /** The entries read at their earliest, one set a reading; the first reading has all at their latest: nothing has come yet. */
    public List<Set<Entry>> all() {
        return readings;
    }

    /** Pairs of readings (their places) that differ in this entry alone. */
    public List<int[]> differingIn(Entry entry) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Set<Entry> with = new LinkedHashSet<>(readings.get(i));
            if (with.add(entry)) {
                int j = readings.indexOf(with);
                if (j >= 0) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }

    private List<Set<Entry>> everyCombination() {
        List<Set<Entry>> all = new ArrayList<>();
        for (int mask = 0; mask < 1 << approximate.size(); mask++) {
            Set<Entry> earliest = new LinkedHashSet<>();
            for (int i = 0; i < approximate.size(); i++) {
                if ((mask & 1 << i) != 0) {
                    earliest.add(approximate.get(i));
                }
            }
            all.add(Set.copyOf(earliest));
        }
        return all;
    }

    private List<Set<Entry>> extremes() {
        Set<Set<Entry>> all = new LinkedHashSet<>();
        all.add(Set.of());
        all.add(Set.copyOf(approximate));
        for (Entry one : approximate) {
            all.add(Set.of(one));
            Set<Entry> others = new LinkedHashSet<>(approximate);
            others.remove(one);
            all.add(Set.copyOf(others));
        }
        return List.copyOf(all);
    }

    private static boolean approximate(Entry entry) {
        return switch (entry) {
            case Fact.EventFact event -> rough(event.on(), null);
            case Fact.StateFact state -> rough(state.from(), state.through());
            case Fact.QuantityFact quantity -> rough(quantity.from(), quantity.through());
            case Fact.DocumentFact document -> rough(document.from(), document.through());
            case Assistance assistance -> rough(assistance.from(), assistance.through());
            case Statement _ -> false;
        };
    }

    private static boolean rough(@Nullable ApproximateDate from, @Nullable ApproximateDate through) {
        return (from != null && !from.exact()) || (through != null && !through.exact());
    }
}
