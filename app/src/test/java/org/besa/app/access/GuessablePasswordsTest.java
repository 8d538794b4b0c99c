package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordsTest {
    private final DeniedPasswords denied = new GuessablePasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "aaaaaaaaaaaa",
                "qwertyuiop12",
                "Passw0rd2024",
                "iloveyou1234",
                "abcabcabcabc",
                "Lantern-2026",
                "mira-lantern",
                "Mira-Lantern-Besa-1",
                "            ",
            })
    void whatIsTriedFirstIsDenied(String password) {
        assertThat(denies(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eleven grey mules",
                "nineteen blue herons",
                "fjalë e gjatë për mua",
                "گذرواژه بلند من است",
                "xk7#pQ2m!vT9",
                "mira keeps nineteen blue herons",
            })
    void wordsThatOnlyOnePersonPutsTogetherAreNot(String password) {
        assertThat(denies(password)).isFalse();
    }

    @Test
    void theLongestIsJudgedByItsStart() {
        assertThat(denies("nineteen blue herons ".repeat(12))).isFalse();
        assertThat(denies("a".repeat(256))).isTrue();
    }

    /** The estimate wipes what it is given; if that were the password itself, everybody's hash would be that of nothing. */
    @Test
    void thePasswordIsStillThereAfterwards() {
        char[] password = "nineteen blue herons".toCharArray();

        denied.denies(password, List.of("mira"));

        assertThat(password).isEqualTo("nineteen blue herons".toCharArray());
    }

    private boolean denies(String password) {
        return denied.denies(password.toCharArray(), List.of("mira", "lantern", "besa"));
    }
}
