package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.besa.app.access.Enrolments.Answer;
import org.besa.seal.signin.Totp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator hands over a code and never chooses or sees a password or a secret; the code is good once, for its person, and for a while. */
@Tag("database")
class V21EnrolmentTest {
    private static final String CHOSEN = "nineteen blue herons";

    private final Desk desk = new Desk();
    private final Caller agim = desk.signedIn(desk.agim);
    private final Administration.Invited mira = desk.administration.invite(agim, new SignInName("mira"), Role.LAWYER);
    private final String code = mira.code().text();

    @Test
    void whoHasTheCodeChoosesAndSignsIn() {
        Totp phone = open();
        assertThat(finish(desk.code(phone), CHOSEN)).isInstanceOf(Answer.Enrolled.class);

        desk.clock.passes(Duration.ofMinutes(1));
        assertThat(desk.signIn("mira", CHOSEN, desk.code(phone))).isInstanceOf(SignIn.Answer.In.class);
        assertThat(desk.entries()).contains(mira.account().handle() + " enrolment.use done");
    }

    @Test
    void theCodeOfTheEnrolmentDoesNotSignInAsWell() {
        String digits = desk.code(open());
        finish(digits, CHOSEN);

        assertThat(desk.signIn("mira", CHOSEN, digits)).isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void everyOpeningShowsTheSameSecret() {
        assertThat(open().typed()).isEqualTo(open().typed());
    }

    @Test
    void aCodeIsUsedOnceAlsoByManyAtTheSameTime() throws Exception {
        String digits = desk.code(open());
        Callable<Answer> finish = () -> desk.enrolments.finish(
                "mira",
                code,
                digits,
                CHOSEN.toCharArray(),
                "192.0.2." + Thread.currentThread().threadId());
        int enrolled = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (Future<Answer> answer : people.invokeAll(Collections.nCopies(8, finish))) {
                try {
                    enrolled += answer.get() instanceof Answer.Enrolled ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(AccessRefused.class);
                }
            }
        }

        assertThat(enrolled).isOne();
        assertThat(desk.enrolments.open("mira", code, "198.51.100.1")).isEqualTo(new Answer.NoSuchCode());
    }

    @Test
    void wrongDigitsOrAWeakPasswordUseNothingUp() {
        Totp phone = open();

        assertThat(finish("000000", CHOSEN)).isInstanceOf(Answer.WrongDigits.class);
        assertThatThrownBy(() -> finish(desk.code(phone), "password1234")).isInstanceOf(AccessRefused.class);
        assertThat(finish(desk.code(phone), CHOSEN)).isInstanceOf(Answer.Enrolled.class);
    }

    @Test
    void itIsGoodForItsPersonOnlyAndForThreeDays() {
        assertThat(desk.enrolments.open("agim", code, Desk.HERE)).isEqualTo(new Answer.NoSuchCode());
        assertThat(desk.enrolments.open("nobody", code, Desk.HERE)).isEqualTo(new Answer.NoSuchCode());
        assertThat(desk.enrolments.open("mira", "", Desk.HERE)).isEqualTo(new Answer.NoSuchCode());
        assertThat(desk.lastEntry()).isEqualTo("0".repeat(32) + " enrolment.use refused");

        desk.clock.passes(Duration.ofDays(3));
        assertThat(desk.enrolments.open("mira", code, Desk.HERE)).isEqualTo(new Answer.NoSuchCode());
        assertThat(desk.enrolments.sweep()).isOne();
    }

    @Test
    void aChangeOfTheAccountEndsTheCode() {
        desk.administration.changeRole(agim, mira.account().id(), mira.account().version(), Role.CASEWORKER);

        assertThat(desk.enrolments.open("mira", code, Desk.HERE)).isEqualTo(new Answer.NoSuchCode());
    }

    @Test
    void aNewCodeForgetsWhatWasAndEndsTheSessions() {
        Totp phone = open();
        Answer.Enrolled enrolled = (Answer.Enrolled) finish(desk.code(phone), CHOSEN);
        Caller session = desk.signedIn(enrolled.account());

        desk.administration.inviteAgain(
                agim, enrolled.account().id(), enrolled.account().version());
        desk.clock.passes(Duration.ofMinutes(1));

        assertThat(desk.whose(session)).isEmpty();
        assertThat(desk.totps.has(enrolled.account())).isFalse();
        assertThat(desk.signIn("mira", CHOSEN, desk.code(phone))).isEqualTo(new SignIn.Answer.Wrong());
    }

    @Test
    void neitherCodeNorSecretIsStoredInTheClear() {
        Totp phone = open();

        assertThat(desk.dump())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""))
                .doesNotContain(HexFormat.of().formatHex(phone.secret()));
    }

    private Totp open() {
        Answer answer = desk.enrolments.open(" Mira ", code.toLowerCase(Locale.ROOT), Desk.HERE);
        assertThat(answer).isInstanceOf(Answer.Open.class);
        return ((Answer.Open) answer).totp();
    }

    private Answer finish(String digits, String password) {
        return desk.enrolments.finish("mira", code, digits, password.toCharArray(), Desk.HERE);
    }
}
