package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A role is not enough for what is dangerous: whoever does it has shown a password or a passkey within ten minutes. */
@Tag("database")
class V5StepUpTest {
    private static final SignInName MIRA = new SignInName("mira");

    private final Desk desk = new Desk();
    private final Caller agim = desk.signedIn(desk.agim);

    @Test
    void rightAfterSignInEverythingGoes() {
        assertThat(desk.administration.invite(agim, MIRA, Role.LAWYER).account().name())
                .isEqualTo(MIRA);
    }

    @Test
    void tenMinutesLaterNothingDangerousGoes() {
        Account mira = desk.administration.invite(agim, MIRA, Role.LAWYER).account();
        desk.clock.passes(StepUp.FRESH);

        assertThatThrownBy(() -> desk.administration.invite(agim, new SignInName("tarek"), Role.LAWYER))
                .isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> desk.administration.changeRole(agim, mira.id(), mira.version(), Role.AUDITOR))
                .isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> desk.administration.leave(agim, mira.id(), mira.version()))
                .isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> desk.administration.inviteAgain(agim, mira.id(), mira.version()))
                .isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> desk.administration.createTeam(agim, "Heron")).isInstanceOf(ProofNeeded.class);
        assertThat(desk.accounts.find(mira.id())).contains(mira);
        assertThat(desk.lastEntry()).isEqualTo(desk.agim.handle() + " team.create refused");
    }

    @Test
    void theRightPasswordOpensItAgainAndAWrongOneDoesNot() {
        desk.clock.passes(StepUp.FRESH);

        assertThat(desk.signIn.prove(agim, "eleven grey cows".toCharArray(), Desk.HERE))
                .isEqualTo(new SignIn.Answer.Wrong());
        assertThat(desk.stepUp.isFresh(agim)).isFalse();
        assertThat(desk.signIn.prove(agim, Lantern.PASSWORD.toCharArray(), Desk.HERE))
                .isInstanceOf(SignIn.Answer.In.class);
        assertThat(desk.stepUp.isFresh(agim)).isTrue();

        desk.clock.passes(StepUp.FRESH.minus(Duration.ofSeconds(1)));
        assertThat(desk.stepUp.isFresh(agim)).isTrue();
        desk.clock.passes(Duration.ofSeconds(1));
        assertThat(desk.stepUp.isFresh(agim)).isFalse();
    }

    @Test
    void aProofIsOfOneSession() {
        Caller elsewhere = desk.signedIn(desk.agim);
        desk.clock.passes(StepUp.FRESH);
        desk.signIn.prove(agim, Lantern.PASSWORD.toCharArray(), Desk.HERE);

        assertThat(desk.stepUp.isFresh(elsewhere)).isFalse();
    }
}
