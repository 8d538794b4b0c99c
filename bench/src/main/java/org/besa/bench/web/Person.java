package org.besa.bench.web;

import java.time.Instant;
import java.util.Map;
import org.besa.seal.signin.Totp;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param account its id
 * @param totp makes the codes of their phone; null where none are asked for
 */
record Person(
        String account,
        String name,
        String password,
        @Nullable Totp totp) {

    /** What they type to sign in now. */
    Map<String, String> typed() {
        String code = totp == null ? "" : totp.code(Totp.step(Instant.now()));
        return Map.of("name", name, "password", password, "code", code);
    }
}
