package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.app.access.AccessRefused;
import org.besa.app.access.Role;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees a case and why; asked only about cases that one sees oneself. NeedToKnowTest holds it against the model. */
@Tag("database")
class WhoMaySeeTest {
    @TempDir
    private Path folder;

    private CaseHouse house;
    private WhoMaySee sights;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        house = new CaseHouse(folder);
        sights = new WhoMaySee(house.asApplication, house.transaction, house.leaves, house.cases);
        heron = house.newCase(house.mira, house.heron, "Heron");
        house.newCase(house.tarek, house.marsh, "Marsh");
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().put(new Member(house.luan.account().id(), false, true));
            open.people().exclude(house.tarek.account().id());
            return true;
        });
    }

    @Test
    void everyReasonIsNamed() {
        Map<OpaqueId, Set<Reason>> reasons =
                sights.ofCase(house.mira, heron).stream().collect(Collectors.toMap(Sight::account, Sight::reasons));

        assertThat(reasons)
                .isEqualTo(Map.of(
                        house.mira.account().id(), Set.of(Reason.MEMBER),
                        house.luan.account().id(), Set.of(Reason.MEMBER),
                        house.drita.account().id(), Set.of(Reason.COORDINATOR),
                        house.tarek.account().id(), Set.of(Reason.EXCLUDED)));
        assertThat(sights.ofCase(house.drita, heron))
                .filteredOn(sight -> sight.account().equals(house.luan.account().id()))
                .singleElement()
                .satisfies(sight -> assertThat(sight.compartments())
                        .containsExactlyInAnyOrder(Compartment.MAIN, Compartment.PRIVILEGED));
    }

    @Test
    void nothingIsSaidOfCasesThatTheCallerDoesNotSee() {
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> sights.ofCase(house.besnik, heron));
        assertThat(sights.ofAccount(house.drita, house.mira.account().id()))
                .extracting(Sight::caseId)
                .containsExactly(heron);
        assertThat(sights.ofAccount(house.drita, house.tarek.account().id()))
                .as("tarek's own case is another team's; from this one he is excluded")
                .singleElement()
                .satisfies(sight -> assertThat(sight.sees()).isFalse());
        assertThat(sights.ofAccount(house.besnik, house.mira.account().id())).isEmpty();
        assertThat(sights.ofAccount(house.drita, OpaqueId.random(house.random))).isEmpty();
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(
                        () -> sights.ofAccount(house.mira, house.luan.account().id()));
    }

    @Test
    void onlyACoordinatorOfTheTeamChangesTheCaseTeamAndOnlyWithColleagues() {
        Member tarek = new Member(house.tarek.account().id(), true, false);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> house.cases.change(house.mira, heron, CHANGE, open -> {
                    open.people().put(tarek);
                    return true;
                }));
        Member sokol = new Member(
                house.member("sokol", Role.LAWYER, house.elsewhere).account().id(), true, true);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> house.cases.change(house.drita, heron, CHANGE, open -> {
                    open.people().put(sokol);
                    return true;
                }))
                .withMessageContaining("colleague");
    }

    @Test
    void anExclusionBeatsEveryGrantUntilItIsLifted() {
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().exclude(house.mira.account().id());
            return true;
        });
        assertThat(house.sees(house.mira, heron)).isFalse();
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().readmit(house.mira.account().id());
            open.people().exclude(house.drita.account().id());
            return true;
        });
        assertThat(house.sees(house.mira, heron)).isTrue();
        assertThat(house.sees(house.drita, heron)).as("also for a coordinator").isFalse();
    }
}
