package org.besa.seal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private final Totp totp = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, of whose eight digits the last six are shown. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130",
    })
    void theCodesAreThoseOfTheStandard(long second, String eight) {
        assertThat(totp.code(Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(eight.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "8, 399871", "9, 520489"})
    void theFirstCodesAreThoseOfTheStandardBelow(long step, String code) {
        assertThat(totp.code(step)).isEqualTo(code);
    }

    @Test
    void aCodeIsTakenOneStepEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);

        for (long near = step - 1; near <= step + 1; near++) {
            assertThat(totp.match(totp.code(near), now)).hasValue(near);
        }
        assertThat(totp.match(totp.code(step - 2), now)).isEqualTo(OptionalLong.empty());
        assertThat(totp.match(totp.code(step + 2), now)).isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "287", "2870820", "28708x", "-87082", "000000"})
    void nothingElseIsTaken(String typed) {
        assertThat(totp.match(typed, Instant.ofEpochSecond(30))).isEqualTo(OptionalLong.empty());
    }

    @Test
    void blanksAndTheScriptOfItsDigitsDoNotMatter() {
        assertThat(totp.match("۲۸۷۰۸۲", Instant.ofEpochSecond(30))).hasValue(1);
        assertThat(totp.match(" 287 082 ", Instant.ofEpochSecond(30))).hasValue(1);
    }

    @Test
    void aPhoneReadsTheSecret() {
        assertThat(totp.typed()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(totp.uri("Besa, Lantern", "mira@home"))
                .isEqualTo("otpauth://totp/Besa%2C%20Lantern:mira%40home?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Besa%2C%20Lantern&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void eachSecretIsNewAndShowsNowhere() {
        TinkCrypto crypto = new TinkCrypto(new SecureRandom());
        Totp one = Totp.random(crypto);

        assertThat(one.secret())
                .hasSize(Totp.SECRET)
                .isNotEqualTo(Totp.random(crypto).secret());
        assertThat(Totp.of(one.secret()).typed()).isEqualTo(one.typed());
        assertThat(one.toString()).doesNotContain(one.typed());
        assertThatThrownBy(() -> Totp.of(new byte[10])).isInstanceOf(IllegalArgumentException.class);
    }
}
