package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lantern has its first administrator already: the tables are emptied before each. */
@Tag("database")
class FirstAdministratorTest {
    private static final SignInName DRITA = new SignInName("drita");

    private final Desk desk = new Desk();
    private final FirstAdministrator first =
            new FirstAdministrator(desk.transaction, desk.accounts, desk.passwords, desk.totps, desk.keys, desk.leaves);

    @Test
    void thereIsOneFirst() {
        assertThatThrownBy(() -> first.create("Ember", DRITA, "nineteen blue herons".toCharArray()))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("already");
    }

    @Test
    void whoIsMadeFirstSignsInAtOnce() {
        empty();
        FirstAdministrator.Created created = first.create("Ember", DRITA, "nineteen blue herons".toCharArray());

        assertThat(created.account().role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(desk.signIn("drita", "nineteen blue herons", desk.code(created.totp())))
                .isInstanceOf(SignIn.Answer.In.class);
        assertThat(desk.entries()).startsWith(created.account().handle() + " account.first done");
    }

    @Test
    void aPasswordThatIsDeniedMakesNothing() {
        empty();

        assertThatThrownBy(() -> first.create("Ember", DRITA, "ember-drita-1".toCharArray()))
                .isInstanceOf(AccessRefused.class);
        assertThat(first.create("Ember", DRITA, "nineteen blue herons".toCharArray())
                        .account()
                        .name())
                .isEqualTo(DRITA);
    }

    private void empty() {
        desk.lantern
                .database
                .asOwner()
                .sql("truncate besa.organisation cascade")
                .update();
    }
}
