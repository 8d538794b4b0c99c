package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.seal.signin.Token;
import org.junit.jupiter.api.Test;

/** No script, no other site and no other host has it. */
class SignInCookieTest {
    private final Token token = Token.random(new TinkCrypto(new SecureRandom()));

    @Test
    void overHttpsItIsBoundToTheHost() {
        SignInCookie cookie = new SignInCookie(PublicAddress.parse("https://besa.example.org"));

        assertThat(cookie.header(token))
                .isEqualTo("__Host-besa=" + token.text() + "; Path=/; HttpOnly; SameSite=Strict; Secure");
        assertThat(cookie.cleared()).isEqualTo("__Host-besa=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure");
    }

    @Test
    void onThisMachineItIsTheSameButForThat() {
        assertThat(new SignInCookie(PublicAddress.local(8017)).header(token))
                .isEqualTo("besa=" + token.text() + "; Path=/; HttpOnly; SameSite=Strict");
    }
}
