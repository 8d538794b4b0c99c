package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.besa.seal.signin.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changes who somebody is, or how they prove it, ends all their sessions. */
@Tag("database")
class V25SessionsEndTest {
    private final Lantern lantern = new Lantern();
    private final Account mira = lantern.account("mira", Role.CASEWORKER);
    private final Token one = lantern.sessions.signIn(mira);
    private final Token other = lantern.sessions.signIn(mira);
    private final Token ofAnother = lantern.sessions.signIn(lantern.administrator);

    @Test
    void eachSignInHasATokenOfItsOwn() {
        assertThat(one.text()).isNotEqualTo(other.text());
        assertThat(lantern.sessions.find(one)).contains(mira);
    }

    @Test
    void anotherRoleEndsThem() {
        lantern.accounts.changeRole(mira, Role.LAWYER);

        allOfMiraAreOver();
    }

    @Test
    void anotherPasswordEndsThem() {
        lantern.passwords(1).set(mira, Lantern.PASSWORD.toCharArray());

        allOfMiraAreOver();
    }

    @Test
    void leavingEndsThem() {
        lantern.accounts.leave(mira);

        allOfMiraAreOver();
    }

    @Test
    void aSessionBegunWhileTheAccountChangesIsOverBeforeItBegins() {
        lantern.accounts.changeRole(mira, Role.LAWYER);

        assertThat(lantern.isSignedIn(lantern.sessions.signIn(mira))).isFalse();
    }

    @Test
    void oneIsEndedOrAll() {
        lantern.sessions.end(one);
        assertThat(lantern.isSignedIn(one)).isFalse();
        assertThat(lantern.isSignedIn(other)).isTrue();

        lantern.sessions.endAll(mira);
        allOfMiraAreOver();
    }

    @Test
    void aChangeBasedOnAnOlderVersionIsRefusedAndEndsNothing() {
        Account now = lantern.accounts.changeRole(mira, Role.LAWYER);
        Token token = lantern.sessions.signIn(now);

        assertThatThrownBy(() -> lantern.accounts.changeRole(mira, Role.COORDINATOR))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(lantern.sessions.find(token)).contains(now);
    }

    private void allOfMiraAreOver() {
        assertThat(lantern.isSignedIn(one)).isFalse();
        assertThat(lantern.isSignedIn(other)).isFalse();
        assertThat(lantern.isSignedIn(ofAnother)).isTrue();
    }
}
