package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.app.access.Caller;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of cases is what they hold, for those who see them, and nothing that they do not see. */
@Tag("database")
class CaseMemoryTest {
    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();
    private final CaseMemory<List<String>> memory = new CaseMemory<>(Set.of(CaseHouse.NOTE), open -> {
        made.incrementAndGet();
        return CaseHouse.notes(open);
    });
    private CaseHouse house;
    private OpaqueId heron;
    private OpaqueId reed;

    @BeforeEach
    void twoCases() {
        house = new CaseHouse(folder);
        heron = house.newCase(house.mira, house.heron, "Heron");
        reed = house.newCase(house.mira, house.heron, "Reed");
    }

    private List<String> remembered(Caller who) {
        return MemoryOfNotes.look(house, who, memory, 100).known().stream()
                .flatMap(known -> known.made().stream())
                .sorted()
                .toList();
    }

    private void write(OpaqueId in, String text) {
        house.cases.change(house.mira, in, CHANGE, open -> house.note(open, text));
    }

    @Test
    void onlyWhatChangedIsReadAnew() {
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed");
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed");
        assertThat(made).hasValue(2);

        write(reed, "Rushes");
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed", "Rushes");
        assertThat(made).hasValue(3);
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed", "Rushes");
        assertThat(made).hasValue(3);
    }

    /** Numbers of transactions are given when they begin: one that began first and ended last must not be missed. */
    @Test
    void whatIsCommittedLateIsNotMissed() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newSingleThreadExecutor()) {
            Future<Boolean> late = slow.submit(() -> house.cases.change(house.mira, heron, CHANGE, open -> {
                house.note(open, "late");
                written.countDown();
                await(looked);
                return true;
            }));
            await(written);
            write(reed, "early");
            assertThat(remembered(house.mira)).containsExactly("Heron", "Reed", "early");
            assertThat(remembered(house.drita)).containsExactly("Heron", "Reed", "early");
            looked.countDown();
            assertThat(late.get()).isTrue();
        }
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed", "early", "late");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatOneHasReadIsNotShownToWhoDoesNotSeeIt() {
        assertThat(remembered(house.mira)).hasSize(2);
        assertThat(remembered(house.tarek)).isEmpty();
        assertThat(remembered(house.signedIn(house.administrator))).isEmpty();
        assertThat(made).hasValue(2);

        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().exclude(house.mira.account().id());
            return true;
        });
        assertThat(remembered(house.mira)).containsExactly("Reed");
    }

    @Test
    void whoReadsMoreCompartmentsRemembersForThemselves() {
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().put(new Member(house.luan.account().id(), false, true));
            return true;
        });
        house.cases.change(
                house.luan,
                heron,
                CHANGE,
                open -> open.put(
                        OpaqueId.random(house.random),
                        CaseHouse.NOTE,
                        Compartment.PRIVILEGED,
                        0,
                        CaseHouse.bytes("for the lawyer")));

        assertThat(remembered(house.luan)).containsExactly("Heron", "for the lawyer");
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed");
        assertThat(remembered(house.luan)).containsExactly("Heron", "for the lawyer");
    }

    @Test
    void whatIsClosedOrErasedIsNotThere() {
        assertThat(remembered(house.mira)).hasSize(2);
        house.cases.change(house.drita, heron, CHANGE, open -> open.become(CaseState.CLOSED, 1));
        house.wrapped.erase(Set.of(house.ofCase(reed)), house.clock.instant());

        assertThat(remembered(house.mira)).isEmpty();
    }

    @Test
    void manyAreReadAFewAtATimeAndTheRestIsToldAsWaiting() {
        house.newCase(house.mira, house.heron, "Marten");

        assertThat(MemoryOfNotes.look(house, house.mira, memory, 2).waiting()).isEqualTo(1);
        Looked<List<String>, MemoryOfNotes.Those, OpaqueId> second = MemoryOfNotes.look(house, house.mira, memory, 2);
        assertThat(second.waiting()).isZero();
        assertThat(second.known()).hasSize(3);
    }

    @Test
    void eachLookIsOneEntryWhichNamesWhatWasOpened() {
        int before = house.entries().size();
        MemoryOfNotes.look(house, house.mira, memory, 100);
        assertThat(MemoryOfNotes.look(house, house.mira, memory, 100, heron).chosen())
                .containsExactly(heron);

        List<Entry> entries = house.entries().subList(before, house.entries().size());
        assertThat(entries).extracting(Entry::action).containsOnly(MemoryOfNotes.LOOK);
        assertThat(entries).extracting(entry -> entry.objects().size()).containsExactly(0, 1);
    }

    /** It fails beside the thread that asked, while that one fetches the next. */
    @Test
    void whatFailsWhileItIsTakenInComesOutAndIsInTheLog() {
        CaseMemory<List<String>> failing = new CaseMemory<>(Set.of(CaseHouse.NOTE), open -> {
            List<String> notes = CaseHouse.notes(open);
            if (notes.contains("Reed")) {
                throw new UnsupportedOperationException("cannot take in Reed");
            }
            return notes;
        });
        int before = house.entries().size();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> MemoryOfNotes.look(house, house.mira, failing, 100))
                .withMessageContaining("cannot take in Reed");

        List<Entry> entries = house.entries().subList(before, house.entries().size());
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(MemoryOfNotes.LOOK);
            assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(entry.objects()).hasSize(2);
        });
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed");
    }

    @Test
    void whatWasChangedFromOutsideIsToldAndKeepsNobodyFromTheOthers() {
        house.database
                .asOwner()
                .sql("alter table besa.sealed_item no force row level security")
                .update();
        house.database
                .asOwner()
                .sql("update besa.sealed_item set sealed = sealed || '\\x00' where case_id = :case")
                .param("case", heron.hex())
                .update();

        Looked<List<String>, MemoryOfNotes.Those, OpaqueId> looked = MemoryOfNotes.look(house, house.mira, memory, 100);
        assertThat(looked.known()).extracting(CaseMemory.Known::id).containsExactly(reed);
        assertThat(looked.unopened()).extracting(Browsed.Unopened::id).containsExactly(heron);
    }

    /** Only then is the list of a caller's cases asked for again: each of these changes it by another table. */
    @Test
    void whoSeesWhatIsAskedAgainWhenAnythingChangedIt() {
        assertThat(remembered(house.mira)).containsExactly("Heron", "Reed");
        house.newCase(house.mira, house.heron, "Marten");
        assertThat(remembered(house.mira)).containsExactly("Heron", "Marten", "Reed");

        house.cases.change(house.drita, reed, CHANGE, open -> open.become(CaseState.CLOSED, 1));
        assertThat(remembered(house.mira)).containsExactly("Heron", "Marten");
        house.cases.change(house.drita, reed, CHANGE, open -> open.become(CaseState.OPEN, 2));
        assertThat(remembered(house.mira)).containsExactly("Heron", "Marten", "Reed");

        assertThat(remembered(house.luan)).isEmpty();
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().put(new Member(house.luan.account().id(), false, false));
            return true;
        });
        assertThat(remembered(house.luan)).containsExactly("Heron");
        assertThat(remembered(house.mira)).containsExactly("Heron", "Marten", "Reed");
    }

    /** What is remembered is shown to nobody whose session has ended meanwhile. */
    @Test
    void aSessionThatHasEndedIsShownNothing() {
        assertThat(remembered(house.mira)).hasSize(2);
        house.sessions.end(house.mira.token());

        assertThat(remembered(house.mira)).isEmpty();
    }

    @Test
    void nothingIsToldWhileTheKeysAreLocked() {
        remembered(house.mira);
        house.keys.lock();

        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> remembered(house.mira));
    }
}
