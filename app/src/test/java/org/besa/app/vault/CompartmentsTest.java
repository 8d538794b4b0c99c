package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.READ;
import static org.besa.app.vault.CaseHouse.bytes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Location and privileged have keys and readers of their own. */
@Tag("database")
class CompartmentsTest {
    private static final String FACT = "fact";

    @TempDir
    private Path folder;

    private CaseHouse house;
    private OpaqueId heron;

    @BeforeEach
    void aCaseWithAllThree() {
        house = new CaseHouse(folder);
        heron = house.newCase(house.mira, house.heron, "Heron");
        serve(house.luan, true, true);
        for (Compartment compartment : Compartment.values()) {
            house.cases.change(
                    house.luan,
                    heron,
                    CHANGE,
                    open -> open.put(OpaqueId.random(house.random), FACT, compartment, 0, bytes(compartment.code())));
        }
    }

    @Test
    void eachReadsWhatTheyWereLetInto() {
        reads(house.luan, Compartment.MAIN, Compartment.LOCATION, Compartment.PRIVILEGED);
        reads(house.mira, Compartment.MAIN, Compartment.LOCATION);
        reads(house.drita, Compartment.MAIN);
        serve(house.luan, false, false);
        reads(house.luan, Compartment.MAIN);
        serve(house.luan, false, true);
        reads(house.luan, Compartment.MAIN, Compartment.PRIVILEGED);
    }

    @Test
    void privilegedIsForLawyersWhateverTheFlagSays() {
        serve(house.mira, true, true);
        reads(house.mira, Compartment.MAIN, Compartment.LOCATION);

        Caller before = house.luan;
        Caller after = house.signedIn(house.accounts.changeRole(before.account(), Role.CASEWORKER));
        reads(after, Compartment.MAIN, Compartment.LOCATION);
    }

    @Test
    void nobodyWritesWhereTheyDoNotRead() {
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.cases.change(
                        house.mira,
                        heron,
                        CHANGE,
                        open -> open.put(
                                OpaqueId.random(house.random), FACT, Compartment.PRIVILEGED, 0, bytes("sneaked in"))));
    }

    private void serve(Caller who, boolean location, boolean privileged) {
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().put(new Member(who.account().id(), location, privileged));
            return true;
        });
    }

    private void reads(Caller who, Compartment... compartments) {
        List<String> opened = house.cases.read(
                who,
                heron,
                READ,
                open -> open.current(FACT).stream()
                        .map(item -> CaseHouse.text(item.content()))
                        .toList());
        assertThat(opened).containsExactlyInAnyOrderElementsOf(codes(compartments));
        List<Set<Compartment>> browsed = house.cases
                .browse(who, READ, Set.of(FACT), OpenCase::compartments)
                .opened();
        assertThat(browsed).containsExactly(Set.of(compartments));
        List<String> byPlainSql = house.inSession(
                Optional.of(who.token().text()),
                database -> database.sql("select compartment from besa.sealed_item where kind = 'fact'")
                        .query(String.class)
                        .list());
        assertThat(byPlainSql).as("by plain SQL").containsExactlyInAnyOrderElementsOf(codes(compartments));
    }

    private static List<String> codes(Compartment... compartments) {
        return List.of(compartments).stream().map(Compartment::code).toList();
    }
}
