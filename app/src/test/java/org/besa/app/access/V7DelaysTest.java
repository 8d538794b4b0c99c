package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guessing gets slow; nobody is ever locked out. */
class V7DelaysTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "198.51.100.7";

    private final SettableClock clock = new SettableClock();
    private final SignInDelays delays = new SignInDelays(clock);

    @Test
    void eachWrongTryWaitsLongerUpToABound() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            waits.add(failOnce("mira", HERE).toSeconds());
        }

        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L);
    }

    @Test
    void waitingIsEnoughHoweverManyTriesThereWere() {
        for (int i = 0; i < 200; i++) {
            failOnce("mira", HERE);
        }
        clock.passes(Duration.ofMinutes(5));

        assertThat(delays.admit("mira", HERE)).isZero();
    }

    @Test
    void theVictimSignsInFromElsewhereWhileTheAttackGoesOn() {
        for (int i = 0; i < 40; i++) {
            failOnce("mira", HERE);
        }

        assertThat(delays.admit("mira", HERE)).isPositive();
        assertThat(delays.admit("mira", THERE)).isZero();
    }

    @Test
    void askingWhileWaitingDoesNotProlongIt() {
        for (int i = 0; i < 6; i++) {
            failOnce("mira", HERE);
        }
        Duration wait = delays.admit("mira", HERE);
        delays.admit("mira", HERE);

        assertThat(delays.admit("mira", HERE)).isEqualTo(wait).isPositive();
    }

    @Test
    void manyAtTheSameTimeDoNotSlipThroughTogether() {
        int admitted = 0;
        for (int i = 0; i < 100; i++) {
            admitted += delays.admit("mira", HERE).isZero() ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(4);
    }

    @Test
    void oneSourceThatTriesManyNamesWaitsToo() {
        for (int i = 0; i < 31; i++) {
            assertThat(delays.admit("name" + i, HERE)).isZero();
        }

        assertThat(delays.admit("mira", HERE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(delays.admit("mira", THERE)).isZero();
    }

    @Test
    void aRightPasswordOfOnesOwnBuysNoGuessesAtAnothers() {
        int guesses = 0;
        for (int i = 0; i < 100; i++) {
            if (delays.admit("own", HERE).isZero()) {
                delays.succeeded("own", HERE);
            }
            guesses += delays.admit("mira" + i, HERE).isZero() ? 1 : 0;
        }

        assertThat(guesses).isLessThanOrEqualTo(32);
    }

    @Test
    void aRightPasswordEndsTheDelayOfItsName() {
        for (int i = 0; i < 6; i++) {
            failOnce("mira", HERE);
        }
        clock.passes(delays.admit("mira", HERE));
        delays.admit("mira", HERE);
        delays.succeeded("mira", HERE);

        assertThat(delays.admit("mira", HERE)).isZero();
    }

    /** Waits as long as told, then fails. */
    private Duration failOnce(String name, String source) {
        Duration wait = delays.admit(name, source);
        if (wait.isPositive()) {
            clock.passes(wait);
            assertThat(delays.admit(name, source)).isZero();
        }
        return wait;
    }
}
