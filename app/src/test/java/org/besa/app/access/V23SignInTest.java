package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.besa.seal.crypto.KeysLocked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is wrong at sign-in: the same answer, for as many statements and runs of Argon2id; and each refusal is in the log. */
@Tag("database")
class V23SignInTest {
    private static final SignIn.Answer WRONG = new SignIn.Answer.Wrong();

    private final Desk desk = new Desk();
    private final Account left = desk.withPhone(desk.lantern.account("besnik", Role.LAWYER), desk.phone);
    private final Account withoutPhone = desk.lantern.account("mira", Role.CASEWORKER);

    @BeforeEach
    void accounts() {
        desk.accounts.leave(left);
        desk.passwords.set(withoutPhone, Lantern.PASSWORD.toCharArray());
        desk.lantern.account("tarek", Role.CASEWORKER);
    }

    private record Work(String why, int statements, int stretched) {}

    private Work work(String why, String name, String password, String code) {
        int statements = desk.lantern.statements.count();
        int stretched = desk.lantern.crypto.stretched();
        assertThat(desk.signIn(name, password, code)).as(why).isEqualTo(WRONG);
        return new Work(why, desk.lantern.statements.count() - statements, desk.lantern.crypto.stretched() - stretched);
    }

    @Test
    void eachFailureCostsTheSame() {
        String code = desk.code(desk.phone);
        List<Work> works = new ArrayList<>();
        works.add(work("wrong code", "agim", Lantern.PASSWORD, "000000"));
        works.add(work("no code", "agim", Lantern.PASSWORD, ""));
        assertThat(desk.signIn("agim", Lantern.PASSWORD, code)).isInstanceOf(SignIn.Answer.In.class);
        works.add(work("replayed code", "agim", Lantern.PASSWORD, code));
        works.add(work("wrong password", "agim", "eleven grey cows", code));
        works.add(work("all wrong", "agim", "", ""));
        works.add(work("unknown name", "nobody", Lantern.PASSWORD, code));
        works.add(work("no possible name", "'; drop table", Lantern.PASSWORD, code));
        works.add(work("has left", "besnik", Lantern.PASSWORD, code));
        works.add(work("has no phone", "mira", Lantern.PASSWORD, code));
        works.add(work("never had a password", "tarek", Lantern.PASSWORD, code));

        assertThat(works)
                .extracting(Work::statements)
                .containsOnly(works.getFirst().statements());
        assertThat(works).extracting(Work::stretched).containsOnly(1);
        assertThat(works.getFirst().statements()).isEqualTo(4);
    }

    @Test
    void aRightPasswordWithWrongCodesIsSlowedToo() {
        for (int i = 0; i < 4; i++) {
            assertThat(desk.signIn("agim", Lantern.PASSWORD, "000000")).isEqualTo(WRONG);
        }

        assertThat(desk.signIn("agim", Lantern.PASSWORD, desk.code(desk.phone)))
                .isInstanceOf(SignIn.Answer.Later.class);
    }

    @Test
    void theLogTellsWhoWasRefusedIfAnybodyHasTheName() {
        desk.signIn("agim", "eleven grey cows", "000000");
        assertThat(desk.lastEntry()).isEqualTo(desk.agim.handle() + " sign.in refused");
        desk.signIn("nobody", "eleven grey cows", "000000");
        assertThat(desk.lastEntry()).isEqualTo("0".repeat(32) + " sign.in refused");
        desk.signIn("agim", Lantern.PASSWORD, desk.code(desk.phone));
        assertThat(desk.lastEntry()).isEqualTo(desk.agim.handle() + " sign.in done");
    }

    @Test
    void whileTheKeysAreLockedNobodyLearnsAnything() {
        desk.keys.lock();

        assertThatThrownBy(() -> desk.signIn("agim", Lantern.PASSWORD, desk.code(desk.phone)))
                .isInstanceOf(KeysLocked.class);
        assertThatThrownBy(() -> desk.signIn("nobody", "eleven grey cows", "000000"))
                .isInstanceOf(KeysLocked.class);
    }
}
