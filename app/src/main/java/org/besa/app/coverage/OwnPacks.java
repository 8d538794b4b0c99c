package org.besa.app.coverage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.besa.continuity.rules.RulePack;
import org.besa.seal.value.OpaqueId;

/**
 * The rules that an organisation has recorded itself, in all their versions. Every version is a pack that never changes; which of them counts depends on the moment that is asked about.
 *
 * @param versions for each item the first one first
 */
public record OwnPacks(List<Version> versions) {
    /** With this the id of every such pack begins, and of no shipped one. */
    public static final String PREFIX = "org-";

    /** Copies the list. */
    public OwnPacks {
        versions = List.copyOf(versions);
    }

    /**
     * What somebody recorded.
     *
     * @param item what it is a version of
     * @param at when
     * @param pack empty where nothing counts from then on: it was taken back, has no clause, or cannot be read
     */
    public record Version(OpaqueId item, Instant at, Optional<RulePack> pack) {}

    /** Of each item the last version that was there then, by id; those that do not count are not there. */
    List<RulePack> knownBy(Predicate<Instant> known) {
        Map<OpaqueId, Version> last = new TreeMap<>();
        versions.stream()
                .filter(version -> known.test(version.at()))
                .forEach(version -> last.put(version.item(), version));
        return last.values().stream()
                .flatMap(version -> version.pack().stream())
                .sorted(Comparator.comparing(RulePack::id))
                .toList();
    }

    /** Whether an organisation recorded it itself. */
    static boolean isOwn(RulePack pack) {
        return pack.id().startsWith(PREFIX);
    }
}
