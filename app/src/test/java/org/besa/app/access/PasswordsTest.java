package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class PasswordsTest {
    private static final String HERE = "192.0.2.1";

    private final Lantern lantern = new Lantern();
    private final Passwords passwords = lantern.passwords(2);

    @ParameterizedTest
    @ValueSource(strings = {"            ", "fjalë e gjatë", "گذرواژه بلند من", "aaaaaaaaaaaa"})
    void anyWordsThatAreLongEnoughAreAPassword(String password) {
        Account after = passwords.set(lantern.administrator, password.toCharArray());

        assertThat(passwords.check("agim", password.toCharArray(), HERE)).isEqualTo(new PasswordAnswer.Right(after));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎", "password1234"})
    void shortAndDeniedOnesAreRefusedAndNothingChanges(String password) {
        assertThatThrownBy(() -> passwords.set(lantern.administrator, password.toCharArray()))
                .isInstanceOf(AccessRefused.class);
        assertThat(lantern.accounts.find(lantern.administrator.id())).contains(lantern.administrator);
    }

    @Test
    void aNewPasswordReplacesTheOld() {
        Account after = passwords.set(lantern.administrator, Lantern.PASSWORD.toCharArray());
        passwords.set(after, "twelve grey mules".toCharArray());

        assertThat(passwords.check("agim", Lantern.PASSWORD.toCharArray(), HERE))
                .isEqualTo(new PasswordAnswer.Wrong());
        assertThat(passwords.check("agim", "twelve grey mules".toCharArray(), HERE))
                .isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void neitherTheDatabaseNorAnAnswerHoldsThePassword() {
        passwords.set(lantern.administrator, Lantern.PASSWORD.toCharArray());

        assertThat(lantern.database
                        .asOwner()
                        .sql("select password::text from besa.password")
                        .query(String.class)
                        .single())
                .doesNotContain(Lantern.PASSWORD);
    }

    @Test
    void moreAtOnceThanAllowedAreToldToComeLater() throws Exception {
        passwords.set(lantern.administrator, Lantern.PASSWORD.toCharArray());
        Callable<PasswordAnswer> signIn = () -> passwords.check("agim", Lantern.PASSWORD.toCharArray(), HERE);
        int later = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(12)) {
            for (Future<PasswordAnswer> answer : people.invokeAll(Collections.nCopies(24, signIn))) {
                assertThat(answer.get()).isNotEqualTo(new PasswordAnswer.Wrong());
                later += answer.get() instanceof PasswordAnswer.Later ? 1 : 0;
            }
        }

        assertThat(later).isPositive();
        assertThat(lantern.crypto.mostAtOnce()).isBetween(1, 2);
    }

    @Test
    void afterSomeWrongOnesTheNextHasToWait() {
        passwords.set(lantern.administrator, Lantern.PASSWORD.toCharArray());
        for (String each : List.of("one", "two", "three", "four")) {
            assertThat(passwords.check("agim", each.toCharArray(), HERE)).isEqualTo(new PasswordAnswer.Wrong());
            assertThat(passwords.check("nobody", each.toCharArray(), HERE)).isEqualTo(new PasswordAnswer.Wrong());
        }

        assertThat(passwords.check("agim", Lantern.PASSWORD.toCharArray(), HERE))
                .isInstanceOf(PasswordAnswer.Later.class)
                .isEqualTo(passwords.check("nobody", Lantern.PASSWORD.toCharArray(), HERE));
        assertThat(passwords.check("agim", Lantern.PASSWORD.toCharArray(), "198.51.100.7"))
                .isInstanceOf(PasswordAnswer.Right.class);
    }
}
