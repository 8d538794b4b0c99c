package org.besa.seal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.besa.seal.crypto.StretchCost;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.junit.jupiter.api.Test;

class PasswordHashingTest {
    private static final StretchCost COST = new StretchCost(19_456, 1);

    private final TinkCrypto crypto = new TinkCrypto(new SecureRandom());
    private final PasswordHashing hashing = new PasswordHashing(crypto);

    @Test
    void onlyTheSamePasswordMatches() {
        PasswordHash hash = hashing.hash("eleven grey mules".toCharArray(), COST);

        assertThat(hashing.matches("eleven grey mules".toCharArray(), hash)).isTrue();
        assertThat(hashing.matches("eleven grey mule".toCharArray(), hash)).isFalse();
        assertThat(hashing.matches("eleven grey mules".toCharArray(), hashing.ofNobody(COST)))
                .isFalse();
    }

    @Test
    void theSamePasswordTwiceHasTwoHashes() {
        PasswordHash one = hashing.hash("eleven grey mules".toCharArray(), COST);
        PasswordHash other = hashing.hash("eleven grey mules".toCharArray(), COST);

        assertThat(one.salt()).isNotEqualTo(other.salt());
        assertThat(one.result()).isNotEqualTo(other.result());
    }

    /** The expected hash is that of coreutils: {@code printf '%064d' 0 | sha256sum}. */
    @Test
    void aTokenIsKnownByTheHashOfItsText() {
        assertThat(Token.of("0".repeat(64)).orElseThrow().hash().hex())
                .isEqualTo("60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55");
    }

    @Test
    void whatHasNotTheShapeIsNoToken() {
        Token token = Token.random(crypto);

        assertThat(Token.of(token.text()).orElseThrow().hash()).isEqualTo(token.hash());
        assertThat(Token.of(token.text() + "0")).isEmpty();
        assertThat(Token.of("' or true --")).isEmpty();
        assertThat(token).hasToString("a token").doesNotHaveToString(token.text());
    }
}
