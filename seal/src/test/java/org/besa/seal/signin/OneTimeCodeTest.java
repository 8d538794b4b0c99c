package org.besa.seal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodeTest {
    private final TinkCrypto crypto = new TinkCrypto(new SecureRandom());
    private final OneTimeCode code = OneTimeCode.random(crypto);

    @Test
    void eachIsNewAndHasGroupsOfFive() {
        assertThat(code.text()).matches("[0-7][0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{5}){3}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(code.hash()).isNotEqualTo(OneTimeCode.random(crypto).hash());
        assertThat(code.toString()).doesNotContain(code.text());
    }

    @Test
    void itIsReadHoweverItWasTyped() {
        String text = "0123O-iIlL1-ABCDE-FGHJK-MNPQRS";
        assertThat(OneTimeCode.typed(text).orElseThrow().hash())
                .isEqualTo(OneTimeCode.typed("  ۰۱۲۳0 11111\tabcde–fghjkmnpqrs ")
                        .orElseThrow()
                        .hash());
        assertThat(OneTimeCode.typed(code.text().toLowerCase(Locale.ROOT))
                        .orElseThrow()
                        .hash())
                .isEqualTo(code.hash());
    }

    @Test
    void allBitsCount() {
        OneTimeCode least = OneTimeCode.typed("0".repeat(26)).orElseThrow();
        OneTimeCode first = OneTimeCode.typed("7" + "0".repeat(25)).orElseThrow();
        OneTimeCode last = OneTimeCode.typed("0".repeat(25) + "1").orElseThrow();

        assertThat(least.hash()).isNotEqualTo(first.hash()).isNotEqualTo(last.hash());
        assertThat(least.text()).isEqualTo("00000-00000-00000-00000-000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000000000000000000",
                "000000000000000000000000000",
                "80000000000000000000000000",
                "U0000000000000000000000000",
                "0000000000000000000000000!",
            })
    void nothingElseIsACode(String typed) {
        assertThat(OneTimeCode.typed(typed)).isEmpty();
    }

    @Test
    void veryLongTextIsNoCode() {
        assertThat(OneTimeCode.typed(" ".repeat(100_000))).isEmpty();
        assertThat(code.hash().size()).isEqualTo(32);
        assertThat(code.text().getBytes(StandardCharsets.US_ASCII)).hasSize(30);
    }
}
