package org.besa.app.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.seal.value.OpaqueId;

/**
 * What was made of cases when somebody who sees them last looked, so that a board need not open all of them for every request. In memory only, never on a
 * disk; locking the keys ends the process and with it this. Asked through {@link Cohort}, which shows each caller their own cases, and only after what changed since was
 * read anew.
 *
 * @param <T> codes and days; never a name, never a free text
 */
public final class CaseMemory<T> {
    private final Set<String> kinds;
    private final Function<OpenCase, T> making;
    private final Runnable forgetting;
    private final Map<Key, Kept<T>> kept = new ConcurrentHashMap<>();
    private final Map<Viewer, Recollection<T>> recollections = new ConcurrentHashMap<>();

    /**
     * @param kinds of the items that {@code making} may ask for
     * @param making immutable things; of the items of these kinds, and of nothing else
     */
    public CaseMemory(Set<String> kinds, Function<OpenCase, T> making) {
        this(kinds, making, () -> {});
    }

    /** @param forgetting called when something is forgotten, for whoever keeps what they made of all of it */
    public CaseMemory(Set<String> kinds, Function<OpenCase, T> making, Runnable forgetting) {
        this.kinds = Set.copyOf(kinds);
        this.making = making;
        this.forgetting = forgetting;
    }

    /** Who may read more compartments sees another whole. */
    private record Key(OpaqueId id, Set<Compartment> compartments) {
        static Key of(CaseEdge edge) {
            return new Key(edge.id(), Set.copyOf(edge.compartments()));
        }
    }

    /** Another role sees other cases, and reads other compartments. */
    private record Viewer(OpaqueId account, Role role) {
        static Viewer of(Caller caller) {
            return new Viewer(caller.account().id(), caller.account().role());
        }
    }

    /** @param horizon every transaction below it was over when this was read */
    private record Kept<T>(T made, long horizon) {}

    /**
     * One case.
     *
     * @param serves whether the caller is in the case team, and does not only coordinate
     * @param made what was made of it
     */
    public record Known<T>(OpaqueId id, OpaqueId team, boolean serves, T made) {}

    /** What the caller saw when they last looked. */
    Optional<Recollection<T>> recollection(Caller caller) {
        return Optional.ofNullable(recollections.get(Viewer.of(caller)));
    }

    /** Keeps and returns what the caller sees. */
    Recollection<T> keep(Caller caller, Recollection<T> recollected) {
        recollections.put(Viewer.of(caller), recollected);
        return recollected;
    }

    /** Kinds of the items that it is made of. */
    public Set<String> kinds() {
        return kinds;
    }

    T make(OpenCase open) {
        return making.apply(open);
    }

    /** The first transaction that may have written something since one of these cases was read; of cases that nobody has read it says nothing. */
    long since(List<CaseEdge> edges, long now) {
        long since = now;
        for (CaseEdge edge : edges) {
            Kept<T> before = kept.get(Key.of(edge));
            if (before != null) {
                since = Math.min(since, before.horizon());
            }
        }
        return since;
    }

    /**
     * Those that must be read anew; all others are good up to {@code now} from here on.
     *
     * @param written by case, the last transaction that wrote in it
     * @param now every transaction below it is over
     */
    List<CaseEdge> outdated(List<CaseEdge> edges, Map<OpaqueId, Long> written, long now) {
        return edges.stream()
                .filter(edge -> !renewed(Key.of(edge), written.getOrDefault(edge.id(), -1L), now))
                .toList();
    }

    private boolean renewed(Key key, long written, long now) {
        return kept.computeIfPresent(
                        key,
                        (id, before) -> written >= before.horizon()
                                ? null
                                : new Kept<>(before.made(), Math.max(now, before.horizon())))
                != null;
    }

    void keep(CaseEdge edge, T made, long horizon) {
        kept.put(Key.of(edge), new Kept<>(made, horizon));
    }

    /** What was erased is forgotten when anybody looks next, and so is what turned out to be remembered wrongly; also by those who have not looked since. */
    public void forget(Collection<OpaqueId> cases) {
        if (kept.keySet().removeIf(key -> cases.contains(key.id()))) {
            recollections.clear();
            forgetting.run();
        }
    }

    /** What is remembered of these cases, in their order; those that nobody has read are not there. */
    List<Known<T>> known(List<CaseEdge> edges) {
        List<Known<T>> known = new ArrayList<>(edges.size());
        for (CaseEdge edge : edges) {
            Kept<T> one = kept.get(Key.of(edge));
            if (one != null) {
                known.add(new Known<>(edge.id(), edge.team(), edge.serves(), one.made()));
            }
        }
        return known;
    }
}
