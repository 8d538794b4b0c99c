package org.besa.continuity.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.facts.Fact.QuantityFact;
import org.besa.continuity.facts.Fact.StateFact;
import org.jspecify.annotations.Nullable;

/** How the entries of a case stand to each other: their ids, what replaces what, and what contradicts what. */
final class EntryLinks {
    private final List<Written> entries = new ArrayList<>();
    private final Map<String, Written> byId = new HashMap<>();
    private final Faults faults;

    EntryLinks(Faults faults) {
        this.faults = faults;
    }

    private record Written(String list, Section section, Entry entry) {}

    /** What two entries must share to contradict each other. */
    private record Clash(Class<?> kind, String code, List<Object> when) {}

    <E extends Entry> E add(String list, Section section, E entry) {
        entries.add(new Written(list, section, entry));
        return entry;
    }

    /** Once all entries are there. */
    void check() {
        for (Written written : entries) {
            @Nullable String id = written.entry.origin().id();
            if (id == null) {
                continue;
            }
            Written earlier = byId.putIfAbsent(id, written);
            if (earlier != null) {
                faults.add(
                        written.section.at("id"),
                        "the id " + Printable.of(id, 80) + " is there again, first on line "
                                + earlier.section.at("id").line(),
                        "expected an id of its own");
            }
        }
        Nearest ids = new Nearest(byId.keySet().stream().sorted().toList());
        entries.forEach(written -> checkSuperseded(written, ids));
        refuseCircles();
        refuseClashes();
    }

    private void checkSuperseded(Written written, Nearest ids) {
        @Nullable String older = written.entry.origin().supersedes();
        if (older == null) {
            return;
        }
        Node at = written.section.at("supersedes");
        Written there = byId.get(older);
        if (there == null) {
            faults.add(
                    at,
                    "supersedes " + Printable.quoted(older) + ", which is no entry's id",
                    ids.expected(older, "the id of an entry of this case"));
        } else if (!there.list.equals(written.list)) {
            faults.add(at, "supersedes an entry of " + there.list, "expected the id of an entry of " + written.list);
        }
    }

    private void refuseCircles() {
        Set<String> done = new HashSet<>();
        for (Written start : entries) {
            Set<String> path = new LinkedHashSet<>();
            @Nullable String id = start.entry.origin().id();
            while (id != null && !done.contains(id) && path.add(id)) {
                Written here = byId.get(id);
                id = here == null ? null : here.entry.origin().supersedes();
            }
            if (id != null && path.contains(id)) {
                Written circle = Objects.requireNonNull(byId.get(id), "on the path");
                String what = id.equals(circle.entry.origin().supersedes())
                        ? "supersedes itself"
                        : "supersedes an entry that supersedes it in turn";
                faults.add(circle.section.at("supersedes"), what, "expected the id of an earlier entry");
            }
            done.addAll(path);
        }
    }

    /** Of two values from the same day, recorded the same day, nobody could say which holds. */
    private void refuseClashes() {
        Set<String> superseded = new HashSet<>();
        entries.forEach(written -> {
            @Nullable String older = written.entry.origin().supersedes();
            if (older != null) {
                superseded.add(older);
            }
        });
        Map<Clash, Written> first = new HashMap<>();
        for (Written written : entries) {
            @Nullable String id = written.entry.origin().id();
            @Nullable Clash clash = clash(written.entry);
            if (clash == null || (id != null && superseded.contains(id))) {
                continue;
            }
            Written earlier = first.putIfAbsent(clash, written);
            if (earlier != null && !value(earlier.entry).equals(value(written.entry))) {
                faults.add(
                        written.section.node(),
                        clash.code() + " is " + value(written.entry)
                                + " from the same day, recorded the same day, as it is "
                                + value(earlier.entry) + " on line "
                                + earlier.section.node().line(),
                        "expected supersedes: ID, another day, or one of them");
            }
        }
    }

    private static @Nullable Clash clash(Entry entry) {
        return switch (entry) {
            case StateFact fact -> clash(fact.code(), fact, fact.from());
            case QuantityFact fact -> clash(fact.code(), fact, fact.from());
            case DocumentFact fact -> clash(fact.code(), fact, fact.from());
            default -> null;
        };
    }

    private static Clash clash(String code, Entry entry, @Nullable Object from) {
        return new Clash(
                entry.getClass(),
                code,
                List.of(from == null ? "always" : from, entry.origin().recorded()));
    }

    private static String value(Entry entry) {
        return switch (entry) {
            case StateFact fact -> Printable.of(fact.value(), 40).text();
            case QuantityFact fact -> fact.value().stripTrailingZeros().toPlainString();
            case DocumentFact fact -> fact.state().code();
            default -> "";
        };
    }
}
