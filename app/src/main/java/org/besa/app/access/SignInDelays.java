package org.besa.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * After some wrong passwords the next try has to wait, twice as long each time up to a bound; a right one ends it. What counts is the name
 * together with where the tries come from, and with more patience each source alone; after an hour it is forgotten. A name alone never counts: whoever guesses at somebody's
 * account elsewhere does not keep them out (V7). Names count whether or not anybody has them. Kept in memory, of the newest {@value #MOST}; each
 * node counts for itself, a restart forgets. Safe for use by several threads.
 */
public final class SignInDelays {
    private static final int MOST = 20_000;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Clock clock;
    private final Map<Tried, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Tried, Failures> eldest) {
            return size() > MOST;
        }
    };

    /** @param clock tells how long somebody has waited */
    public SignInDelays(Clock clock) {
        this.clock = clock;
    }

    private sealed interface Tried {
        /** Failures without any wait. */
        int free();

        Duration longest();
    }

    private record NameFrom(String name, String source) implements Tried {
        @Override
        public int free() {
            return 3;
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(5);
        }
    }

    /** An office behind one address mistypes more than one person. */
    private record Source(String source) implements Tried {
        @Override
        public int free() {
            return 30;
        }

        @Override
        public Duration longest() {
            return Duration.ofSeconds(30);
        }
    }

    private record Failures(int count, Instant open) {}

    /**
     * Lets a try go ahead, or tells how long it has to wait. One that goes ahead counts as wrong until {@link #succeeded}: many at the same time do not
     * slip through together.
     *
     * @return zero if it may go ahead
     */
    synchronized Duration admit(String name, String source) {
        Instant now = clock.instant();
        Tried named = new NameFrom(name, source);
        Tried any = new Source(source);
        Duration longer = Collections.max(List.of(delay(named, now), delay(any, now)));
        if (longer.isZero()) {
            count(named, now);
            count(any, now);
        }
        return longer;
    }

    private Duration delay(Tried tried, Instant now) {
        Instant open = past(tried, now).open();
        return open.isAfter(now) ? Duration.between(now, open) : Duration.ZERO;
    }

    private Failures past(Tried tried, Instant now) {
        @Nullable Failures past = failures.get(tried);
        return past == null || past.open().plus(FORGOTTEN).isBefore(now) ? new Failures(0, now) : past;
    }

    private void count(Tried tried, Instant now) {
        int count = past(tried, now).count() + 1;
        Duration delay = Duration.ZERO;
        if (count > tried.free()) {
            Duration doubled = FIRST.multipliedBy(1L << Math.min(count - tried.free() - 1, 20));
            delay = Collections.min(List.of(doubled, tried.longest()));
        }
        failures.put(tried, new Failures(count, now.plus(delay)));
    }

    /** Forgets the name's failures from there. The source keeps those of others: an account of one's own buys no guesses at another's. */
    synchronized void succeeded(String name, String source) {
        Instant now = clock.instant();
        Tried any = new Source(source);
        failures.remove(new NameFrom(name, source));
        failures.put(any, new Failures(Math.max(0, past(any, now).count() - 1), now));
    }
}
