package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody learns from the work whose name is known: one statement and one run of Argon2id, whatever is wrong. */
@Tag("database")
class V23SameWorkTest {
    private final Lantern lantern = new Lantern();
    private final Passwords passwords = lantern.countedPasswords();

    @BeforeEach
    void accounts() {
        lantern.passwords(1).set(lantern.account("mira", Role.LAWYER), Lantern.PASSWORD.toCharArray());
        Account left = lantern.passwords(1).set(lantern.account("besnik", Role.LAWYER), Lantern.PASSWORD.toCharArray());
        lantern.accounts.leave(left);
        lantern.account("new", Role.CASEWORKER);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong password, mira, eleven grey cows",
        "empty password, mira, ''",
        "unknown name, nobody, eleven grey mules",
        "no possible name, '; drop table', eleven grey mules",
        "has left, besnik, eleven grey mules",
        "never had a password, new, eleven grey mules",
    })
    void eachFailureCostsTheSame(String why, String name, String password) {
        int stretched = lantern.crypto.stretched();

        assertThat(passwords.check(name, password.toCharArray(), "192.0.2.1"))
                .as(why)
                .isEqualTo(new PasswordAnswer.Wrong());
        assertThat(lantern.crypto.stretched() - stretched).as(why).isOne();
        assertThat(lantern.statements.count()).as(why).isEqualTo(1);
    }

    /** And the count does not fail to count: the right password is found by the same work. */
    @ParameterizedTest
    @CsvSource({"mira", "MIRA", "' Mira '"})
    void theRightPasswordIsFound(String typed) {
        int stretched = lantern.crypto.stretched();

        assertThat(passwords.check(typed, Lantern.PASSWORD.toCharArray(), "192.0.2.1"))
                .isInstanceOfSatisfying(
                        PasswordAnswer.Right.class,
                        right -> assertThat(right.account().name().text()).isEqualTo("mira"));
        assertThat(lantern.crypto.stretched() - stretched).isOne();
        assertThat(lantern.statements.count()).isEqualTo(1);
    }
}
