package org.besa.app.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Goes as another does, until somebody turns it: there it stands until it may go on. */
final class TurnedClock extends Clock {
    private final Clock other;
    private volatile @Nullable Instant stands;

    /** @param other goes by UTC */
    TurnedClock(Clock other) {
        this.other = other;
    }

    /** To noon of that day. */
    void turnTo(LocalDate day) {
        turnTo(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    /** To that moment. */
    void turnTo(Instant moment) {
        stands = moment;
    }

    void goOn() {
        stands = null;
    }

    @Override
    public Instant instant() {
        Instant there = stands;
        return there == null ? other.instant() : there;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Besa goes by UTC");
    }
}
