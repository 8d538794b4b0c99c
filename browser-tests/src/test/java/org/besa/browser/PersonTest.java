package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.besa.seal.signin.Totp;
import org.junit.jupiter.api.Test;

class PersonTest {
    /** RFC 6238, appendix B: "12345678901234567890" as a phone takes it. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test
    void readsASecretAsAPhoneDoes() throws InterruptedException {
        Totp phone = Totp.of("12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(phone.typed()).isEqualTo(SECRET);
        String code = new Person("mira", SECRET).code();
        assertThat(phone.match(code, java.time.Instant.now())).isPresent();
    }
}
