package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A locked screen is as good as signed out, but for the page that unlocks it. */
@Tag("database")
class ScreenLockTest {
    private final Desk desk = new Desk();
    private final Caller agim = desk.signedIn(desk.agim);

    @Test
    void aLockedSessionIsNobodysAlsoForTheDatabase() {
        assertThat(forDatabase()).contains(desk.agim.id().hex());

        desk.signIn.lockScreen(agim);

        assertThat(desk.whose(agim)).isEmpty();
        assertThat(forDatabase()).isEmpty();
        assertThat(desk.stepUp.isFresh(agim)).isFalse();
        assertThat(desk.sessions.findLocked(agim.token())).contains(desk.agim);
    }

    @Test
    void itsPersonsPasswordUnlocksIt() {
        desk.signIn.lockScreen(agim);

        assertThat(unlock("eleven grey cows")).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(desk.whose(agim)).isEmpty();
        assertThat(unlock(Lantern.PASSWORD)).isEqualTo(new SignIn.Answer.In(agim));
        assertThat(desk.whose(agim)).contains(desk.agim);
        assertThat(forDatabase()).contains(desk.agim.id().hex());
        assertThat(desk.entries())
                .endsWith(
                        desk.agim.handle() + " screen.lock done",
                        desk.agim.handle() + " screen.unlock refused",
                        desk.agim.handle() + " screen.unlock done");
    }

    @Test
    void aLockedSessionEndsLikeAnyOther() {
        desk.signIn.lockScreen(agim);
        desk.clock.passes(SessionLimits.usual().idle().plus(Duration.ofSeconds(1)));

        assertThat(unlock(Lantern.PASSWORD)).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(desk.whose(agim)).isEmpty();
    }

    @Test
    void signingOutEndsALockedSession() {
        desk.signIn.lockScreen(agim);
        desk.signIn.out(agim.token());

        assertThat(desk.sessions.findLocked(agim.token())).isEmpty();
        assertThat(desk.lastEntry()).isEqualTo(desk.agim.handle() + " sign.out done");
    }

    @Test
    void onesSessionsAreListedAndTheOthersEnded() {
        Caller other = desk.signedIn(desk.agim);
        assertThat(desk.sessions.list(agim))
                .hasSize(2)
                .filteredOn(Sessions.Listed::current)
                .hasSize(1);

        desk.sessions.endOthers(agim);

        assertThat(desk.whose(other)).isEmpty();
        assertThat(desk.whose(agim)).contains(desk.agim);
        assertThat(desk.sessions.list(agim)).hasSize(1);
    }

    private SignIn.Answer unlock(String password) {
        return desk.signIn.unlockScreen(agim.token(), password.toCharArray(), Desk.HERE);
    }

    private Optional<String> forDatabase() {
        return desk.transaction.execute(deed -> {
            desk.database
                    .sql("select set_config('besa.session', :session, true)")
                    .param("session", agim.token().text())
                    .query(String.class)
                    .single();
            return desk.database
                    .sql("select id from (select besa.session_account() as id) as asked where id is not null")
                    .query(String.class)
                    .optional();
        });
    }
}
