package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A refusal is in the log also when what it was part of is rolled back. */
@Tag("database")
class V29RefusalsStayTest {
    private final Desk desk = new Desk();

    @Test
    void aRefusedSignInSurvivesARollback() {
        desk.transaction.executeWithoutResult(deed -> {
            assertThat(desk.signIn("agim", "eleven grey cows", "000000")).isEqualTo(new SignIn.Answer.Wrong());
            deed.setRollbackOnly();
        });

        assertThat(desk.entries()).containsExactly(desk.agim.handle() + " sign.in refused");
    }

    /** And what was done is in the log exactly when it was done. */
    @Test
    void aSignInThatWasRolledBackIsNotInTheLog() {
        desk.transaction.executeWithoutResult(deed -> {
            assertThat(desk.signIn("agim", Lantern.PASSWORD, desk.code(desk.phone)))
                    .isInstanceOf(SignIn.Answer.In.class);
            deed.setRollbackOnly();
        });

        assertThat(desk.entries()).isEmpty();
    }
}
