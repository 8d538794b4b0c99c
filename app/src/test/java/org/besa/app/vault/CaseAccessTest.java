package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.NOTE;
import static org.besa.app.vault.CaseHouse.READ;
import static org.besa.app.vault.CaseHouse.bytes;
import static org.besa.app.vault.CaseHouse.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.besa.app.access.AccessRefused;
import org.besa.app.access.Caller;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one way to a case: what comes back, what the log says of it, and what nobody gets. */
@Tag("database")
class CaseAccessTest {
    @TempDir
    private Path folder;

    private CaseHouse house;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        house = new CaseHouse(folder);
        heron = house.newCase(house.mira, house.heron, "Heron");
    }

    @Test
    void whoOpenedItReadsIt() {
        assertThat(house.notes(house.mira, heron)).containsExactly("Heron");
    }

    @Test
    void aCoordinatorOfTheTeamReadsItAndNobodyElse() {
        assertThat(house.sees(house.drita, heron)).isTrue();
        assertThat(house.sees(house.luan, heron)).isFalse();
        assertThat(house.sees(house.tarek, heron)).isFalse();
        assertThat(house.sees(house.besnik, heron)).isFalse();
        assertThat(house.sees(house.signedIn(house.administrator), heron)).isFalse();
    }

    @Test
    void aCaseIsOpenedOnlyInATeamOfOnesOwn() {
        for (OpaqueId team : List.of(house.marsh.id(), house.elsewhere.id(), OpaqueId.random(house.random))) {
            assertThatExceptionOfType(NotForYou.class)
                    .isThrownBy(() -> house.cases.open(house.mira, team, first -> house.note(first, "no")));
        }
        assertThat(house.cohort.mine(house.mira)).hasSize(1);
        assertThat(house.wrapped.all().orElseThrow().keys())
                .as("three keys of the one case")
                .hasSize(3);
    }

    @Test
    void eachRequestIsOneEntryWithTheCasesHandle() {
        house.notes(house.mira, heron);
        house.notes(house.drita, heron);

        List<Entry> entries = house.entries();
        assertThat(entries).extracting(Entry::action).containsExactly(new Action("case.open"), READ, READ);
        assertThat(entries).extracting(Entry::outcome).containsOnly(Outcome.DONE);
        assertThat(entries)
                .extracting(Entry::actor)
                .containsExactly(
                        house.mira.account().handle(),
                        house.mira.account().handle(),
                        house.drita.account().handle());
        assertThat(entries)
                .extracting(Entry::objects)
                .containsOnly(entries.getFirst().objects());
        assertThat(entries.getFirst().objects()).hasSize(1);
    }

    @Test
    void browsingShowsEveryCaseOnceAndNamesAllInOneEntry() {
        OpaqueId second = house.newCase(house.mira, house.heron, "Reed");
        house.newCase(house.tarek, house.marsh, "Marsh");
        int before = house.entries().size();

        List<String> seen = house.cases
                .browse(
                        house.mira,
                        READ,
                        Set.of(NOTE),
                        open -> CaseHouse.notes(open).getFirst())
                .opened();

        assertThat(seen).containsExactlyInAnyOrder("Heron", "Reed");
        assertThat(second).isNotEqualTo(heron);
        assertThat(house.entries()).hasSize(before + 1);
        assertThat(house.lastEntry().objects()).hasSize(2);
    }

    @Test
    void browsingManyTakesAsManyStatementsAsBrowsingOne() {
        int one = statementsOfBrowsing();
        for (int i = 0; i < 20; i++) {
            house.newCase(house.mira, house.heron, "Reed " + i);
        }

        assertThat(statementsOfBrowsing()).isEqualTo(one);
    }

    private int statementsOfBrowsing() {
        int before = house.statements.count();
        house.cases.browse(house.mira, READ, Set.of(NOTE), CaseHouse::notes);
        return house.statements.count() - before;
    }

    @Test
    void everyRevisionIsKept() {
        Written first = house.cases.change(house.mira, heron, CHANGE, open -> house.note(open, "one"));
        Written second = put(first.item(), first.revision(), "two");

        assertThat(second.revision()).isEqualTo(2);
        assertThat(house.notes(house.mira, heron)).containsExactlyInAnyOrder("Heron", "two");
        List<SealedItem> history = house.cases.read(house.mira, heron, READ, open -> open.history(first.item()));
        assertThat(history).extracting(item -> text(item.content())).containsExactly("one", "two");
    }

    @Test
    void aStaleWriteIsRefusedWithWhatIsThereNow() {
        Written first = house.cases.change(house.mira, heron, CHANGE, open -> house.note(open, "one"));
        put(first.item(), first.revision(), "two");

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> put(first.item(), first.revision(), "late"))
                .satisfies(stale -> {
                    SealedItem current = stale.current().orElseThrow();
                    assertThat(text(current.content())).isEqualTo("two");
                    assertThat(current.revision()).isEqualTo(2);
                });
        assertThat(house.lastEntry().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(house.lastEntry().objects())
                .isEqualTo(house.entries().getFirst().objects());
    }

    @Test
    void anItemStaysWhatItIsAndWhereItIs() {
        Written first = house.cases.change(house.mira, heron, CHANGE, open -> house.note(open, "one"));
        OpaqueId other = house.newCase(house.mira, house.heron, "Reed");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> house.cases.change(
                        house.mira,
                        heron,
                        CHANGE,
                        open -> open.put(first.item(), NOTE, Compartment.LOCATION, 1, bytes("moved"))));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> put(first.item(), 7, "gap"));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.cases.change(
                        house.mira,
                        other,
                        CHANGE,
                        open -> open.put(first.item(), NOTE, Compartment.MAIN, 1, bytes("moved"))));
        assertThat(house.notes(house.mira, heron)).containsExactlyInAnyOrder("Heron", "one");
    }

    @Test
    void whatTheWorkThrowsTakesEverythingBackAndIsInTheLog() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> house.cases.change(house.mira, heron, CHANGE, open -> {
                    house.note(open, "half");
                    throw new IllegalArgumentException("no");
                }))
                .withMessage("no");

        assertThat(house.lastEntry().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(house.notes(house.mira, heron)).containsExactly("Heron");
    }

    @Test
    void aCoordinatorClosesTheCaseAndOpensItAgain() {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> become(house.mira, CaseState.CLOSED, 1));
        assertThat(become(house.drita, CaseState.CLOSED, 1)).isEqualTo(2);
        assertThat(house.cohort.mine(house.mira))
                .singleElement()
                .isEqualTo(new CaseRow(heron, house.heron.id(), CaseState.CLOSED, 2, true, false));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> become(house.drita, CaseState.OPEN, 1));
        assertThat(become(house.drita, CaseState.OPEN, 2)).isEqualTo(3);
    }

    private long become(Caller by, CaseState state, long expected) {
        return house.cases.change(by, heron, CHANGE, open -> open.become(state, expected));
    }

    @Test
    void whatWasOpenedForReadingIsNotChangedAndNothingOutlivesTheRequest() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.cases.read(house.mira, heron, READ, open -> house.note(open, "sneaked in")));
        OpenCase kept = house.cases.change(house.mira, heron, CHANGE, open -> open);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> kept.current(NOTE));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> house.note(kept, "late"));
        assertThatExceptionOfType(IllegalStateException.class)
                .as("not inside another transaction, which could be rolled back later")
                .isThrownBy(() -> house.transaction.execute(status -> house.notes(house.mira, heron)));
    }

    @Test
    void whileTheKeysAreLockedOnlyTheCohortAnswers() {
        house.keys.lock();

        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> house.notes(house.mira, heron));
        assertThatExceptionOfType(KeysLocked.class)
                .isThrownBy(() -> house.notes(house.mira, OpaqueId.random(house.random)));
        assertThat(house.cohort.mine(house.mira)).extracting(CaseRow::id).containsExactly(heron);
        assertThat(house.cohort.mine(house.drita))
                .containsExactly(new CaseRow(heron, house.heron.id(), CaseState.OPEN, 1, false, true));
        assertThat(house.cohort.mine(house.tarek)).isEmpty();
        assertThat(house.lastEntry().action()).isEqualTo(new Action("cohort.read"));
    }

    private Written put(OpaqueId item, long expected, String text) {
        return house.cases.change(
                house.mira, heron, CHANGE, open -> open.put(item, NOTE, Compartment.MAIN, expected, bytes(text)));
    }
}
