package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class AccountsTest {
    private final Lantern lantern = new Lantern();
    private final Accounts accounts = lantern.accounts;
    private final Account agim = lantern.administrator;

    @Test
    void theFirstAdministratorIsMadeOnce() {
        assertThat(agim.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> accounts.createFirst("Other", new SignInName("other")))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("already");
    }

    @Test
    void aNewAccountIsFoundAsItWasMade() {
        Account mira = lantern.account("mira", Role.LAWYER);

        assertThat(accounts.find(mira.id())).contains(mira);
        assertThat(mira.version()).isOne();
        assertThat(mira.handle()).isNotEqualTo(agim.handle());
        assertThat(mira.handle().toString()).isNotEqualTo(mira.id().hex());
    }

    @Test
    void aNameIsGivenOnceAndLeavingDoesNotFreeIt() {
        accounts.leave(lantern.account("mira", Role.LAWYER));

        assertThatThrownBy(() -> lantern.account("mira", Role.LAWYER))
                .isInstanceOf(AccessRefused.class)
                .hasMessageContaining("mira is taken");
    }

    @Test
    void eachChangeIsTheNextVersion() {
        Account mira = lantern.account("mira", Role.CASEWORKER);
        Account lawyer = accounts.changeRole(mira, Role.LAWYER);
        Account left = accounts.leave(lawyer);

        assertThat(lawyer.role()).isEqualTo(Role.LAWYER);
        assertThat(lawyer.version()).isEqualTo(2);
        assertThat(left.state()).isEqualTo(Account.State.LEFT);
        assertThat(left.version()).isEqualTo(3);
        assertThat(accounts.find(mira.id())).contains(left);
    }

    @Test
    void whoHasLeftDoesNotComeBack() {
        Account left = accounts.leave(lantern.account("mira", Role.CASEWORKER));

        assertThatThrownBy(() -> accounts.changeRole(left, Role.LAWYER)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> lantern.passwords(1).set(left, Lantern.PASSWORD.toCharArray()))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> accounts.leave(agim)).hasMessageContaining("last administrator");
        assertThatThrownBy(() -> accounts.changeRole(agim, Role.AUDITOR)).hasMessageContaining("last administrator");

        lantern.account("second", Role.ADMINISTRATOR);

        assertThat(accounts.leave(agim).state()).isEqualTo(Account.State.LEFT);
    }
}
