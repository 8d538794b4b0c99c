package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.besa.seal.signin.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SessionsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Lantern lantern = new Lantern();
    private final Token token = lantern.sessions.signIn(lantern.administrator);

    @Test
    void anIdleSessionEndsAndAUsedOneGoesOn() {
        lantern.clock.passes(SessionLimits.usual().idle().minus(SECOND));
        assertThat(lantern.isSignedIn(token)).isTrue();
        lantern.clock.passes(SessionLimits.usual().idle().minus(SECOND));
        assertThat(lantern.isSignedIn(token)).isTrue();
        lantern.clock.passes(SessionLimits.usual().idle());
        assertThat(lantern.isSignedIn(token)).isFalse();
    }

    /** Use is written down once a minute: a session ends up to a minute early, never late. */
    @Test
    void useWithinAMinuteIsNotWrittenDown() {
        lantern.clock.passes(Duration.ofSeconds(59));
        assertThat(lantern.isSignedIn(token)).isTrue();
        assertThat(endsIn()).isEqualTo(SessionLimits.usual().idle().minus(Duration.ofSeconds(59)));

        lantern.clock.passes(SECOND);
        assertThat(lantern.isSignedIn(token)).isTrue();
        assertThat(endsIn()).isEqualTo(SessionLimits.usual().idle());
    }

    private Duration endsIn() {
        return Duration.between(
                lantern.clock.instant(),
                lantern.database
                        .asOwner()
                        .sql("select ends_at from besa.session")
                        .query((row, index) -> row.getTimestamp("ends_at").toInstant())
                        .single());
    }

    @Test
    void eachSessionEndsAfterTheLongestTime() {
        Duration passed = Duration.ZERO;
        while (lantern.isSignedIn(token)) {
            lantern.clock.passes(Duration.ofMinutes(20));
            passed = passed.plus(Duration.ofMinutes(20));
        }

        assertThat(passed).isEqualTo(SessionLimits.usual().longest());
    }

    @Test
    void theTokenIsStoredNowhere() {
        assertThat(lantern.database
                        .asOwner()
                        .sql("select count(*) from besa.session where session::text like '%' || :token || '%'")
                        .param("token", token.text())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatHasEndedIsSwept() {
        assertThat(lantern.sessions.sweep()).isZero();
        lantern.clock.passes(SessionLimits.usual().idle());
        assertThat(lantern.sessions.sweep()).isOne();
    }
}
