package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TeamsTest {
    private final Lantern lantern = new Lantern();
    private final Teams teams = new Teams(lantern.side.database(), lantern.random);
    private final OpaqueId organisation = lantern.administrator.organisation();
    private final Team heron = teams.create(organisation, " Heron ");
    private final Account mira = lantern.account("mira", Role.CASEWORKER);

    @Test
    void peopleGoInAndOut() {
        teams.add(heron.id(), mira.id());
        teams.add(heron.id(), mira.id());
        assertThat(teams.members(heron.id())).containsExactly(mira);
        assertThat(teams.of(mira)).containsExactly(heron);

        teams.remove(heron.id(), mira.id());
        assertThat(teams.members(heron.id())).isEmpty();
    }

    @Test
    void aNameIsThereOnce() {
        Team marsh = teams.create(organisation, "Marsh");

        assertThat(heron.name()).isEqualTo("Heron");
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> teams.create(organisation, "Heron"));
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> teams.rename(marsh, "Heron"));
        teams.rename(marsh, "Reed");
        assertThat(teams.list(organisation)).extracting(Team::name).containsExactly("Heron", "Reed");
        assertThat(teams.find(marsh.id())).map(Team::name).contains("Reed");
    }

    @Test
    void onlyWhoWorksThereIsTakenIn() {
        Account left = lantern.accounts.leave(mira);

        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> teams.add(heron.id(), left.id()));
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> teams.add(heron.id(), OpaqueId.random(lantern.random)));
        assertThat(teams.members(heron.id())).isEmpty();
    }
}
