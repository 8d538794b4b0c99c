package org.besa.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.besa.seal.value.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A calendar program asks a few times an hour; for one that asks more than {@value #MOST} times the hour must pass. In memory; each node counts for itself, a restart
 * forgets. Safe for use by several threads.
 */
final class CalendarPace {
    static final int MOST = 60;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock;
    private final Map<OpaqueId, Counted> counted = new HashMap<>();

    /** @param clock tells when the hour is over */
    CalendarPace(Clock clock) {
        this.clock = clock;
    }

    private record Counted(Instant since, int times) {
        Instant end() {
            return since.plus(HOUR);
        }
    }

    /** Zero if this calendar may be answered now, else how long it has to wait. */
    synchronized Duration admit(OpaqueId feed) {
        Instant now = clock.instant();
        counted.values().removeIf(each -> !each.end().isAfter(now));
        @Nullable Counted before = counted.get(feed);
        if (before != null && before.times() >= MOST) {
            return Duration.between(now, before.end());
        }
        counted.put(feed, before == null ? new Counted(now, 1) : new Counted(before.since(), before.times() + 1));
        return Duration.ZERO;
    }
}
