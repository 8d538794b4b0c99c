package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.besa.seal.signin.Totp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A code is taken once, and after it no earlier one: not the last code is compared, but the last step. */
@Tag("database")
class V24ReplayTest {
    private final Desk desk = new Desk();

    @Test
    void aCodeSignsInOnce() {
        String code = desk.code(desk.phone);

        assertThat(desk.signIn("agim", Lantern.PASSWORD, code)).isInstanceOf(SignIn.Answer.In.class);
        assertThat(desk.signIn("agim", Lantern.PASSWORD, code)).isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void noEarlierCodeIsTakenAfterALaterOne() {
        long now = Totp.step(desk.clock.instant());

        assertThat(desk.signIn("agim", Lantern.PASSWORD, desk.phone.code(now + 1)))
                .isInstanceOf(SignIn.Answer.In.class);
        assertThat(desk.signIn("agim", Lantern.PASSWORD, desk.phone.code(now))).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(desk.signIn("agim", Lantern.PASSWORD, desk.phone.code(now - 1)))
                .isEqualTo(new SignIn.Answer.Wrong());

        desk.clock.passes(Duration.ofMinutes(1));
        assertThat(desk.signIn("agim", Lantern.PASSWORD, desk.code(desk.phone))).isInstanceOf(SignIn.Answer.In.class);
    }

    @Test
    void aWrongPasswordUsesNoCodeUp() {
        String code = desk.code(desk.phone);

        assertThat(desk.signIn("agim", "eleven grey cows", code)).isEqualTo(new SignIn.Answer.Wrong());
        assertThat(desk.signIn("agim", Lantern.PASSWORD, code)).isInstanceOf(SignIn.Answer.In.class);
    }

    @Test
    void ofManyAtTheSameTimeExactlyOneIsIn() throws Exception {
        String code = desk.code(desk.phone);
        Callable<Boolean> take = () -> desk.totps.take(desk.accounts.find(desk.agim.id()), true, code);
        int taken = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> answer : people.invokeAll(Collections.nCopies(16, take))) {
                taken += answer.get() ? 1 : 0;
            }
        }

        assertThat(taken).isOne();
    }

    @Test
    void theSecretIsStoredSealed() {
        assertThat(desk.dump())
                .doesNotContain(HexFormat.of().formatHex(desk.phone.secret()))
                .doesNotContain(desk.phone.typed());
    }
}
