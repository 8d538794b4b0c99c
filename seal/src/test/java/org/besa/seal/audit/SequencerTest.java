package org.besa.seal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.besa.verify.log.Entry;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.SignatureCheck;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.NotReadable;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private final AuditOffice office = new AuditOffice();

    @Test
    void theFirstCallBeginsAnEmptyLog() {
        SignedNote note = office.sequencer().sequence();

        assertThat(AuditOffice.checkpoint(note).origin().text()).isEqualTo("audit.lantern.example/log/1");
        assertThat(AuditOffice.size(note)).isZero();
        assertThat(AuditOffice.checkpoint(note).root()).isEqualTo(Hash.ofEmptyTree());
    }

    @Test
    void theCheckpointIsSignedByTheLogsKey() {
        office.commit(3);

        assertThat(office.signing.key(1).check(office.sequencer().sequence())).isEqualTo(SignatureCheck.GOOD);
    }

    @Test
    void everyCommittedEntryGetsItsPlaceOnce() {
        List<byte[]> committed = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < round; i++) {
                committed.add(office.commit("round " + round).bytes());
            }
            office.sequencer().sequence();
        }

        List<byte[]> ordered = new ArrayList<>();
        office.store.forEachEntry(1, ordered::add);

        assertThat(ordered).containsExactlyElementsOf(committed);
        assertThat(office.store.pending(1)).isEmpty();
    }

    @Test
    void theSignedRootIsThatOfTheTreeOverTheEntries() {
        Frontier tree = new Frontier();
        for (int i = 0; i < 300; i++) {
            tree.append(Hash.ofLeaf(office.commit("entry").bytes()));
            if (i % 7 == 0) {
                office.sequencer().sequence();
            }
        }

        assertThat(AuditOffice.checkpoint(office.sequencer().sequence()).root()).isEqualTo(tree.root());
    }

    @Test
    void nothingPendingSignsNothingNew() {
        office.commit(2);
        SignedNote first = office.sequencer().sequence();

        assertThat(office.sequencer().sequence()).isSameAs(first);
        assertThat(office.store.checkpoints(1)).hasSize(2); // of the empty log, and this one
    }

    @Test
    void twoSequencersOrderEachEntryOnce() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                office.commit(5);
                List<Future<SignedNote>> both = nodes.invokeAll(List.of(
                        () -> office.sequencer().sequence(),
                        () -> office.sequencer().sequence()));
                for (Future<SignedNote> each : both) {
                    each.get();
                }
            }
        }

        assertThat(AuditOffice.size(office.sequencer().sequence())).isEqualTo(250);
    }

    @Test
    void aStoreBehindTheWitnessedCheckpointIsNotExtended() {
        office.commit(10);
        office.show(office.sequencer().sequence());
        office.store = restoredWith(6);
        office.commit(1);

        assertThatThrownBy(() -> office.sequencer().sequence())
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("behind what has been seen")
                .hasMessageContaining("10 entries of audit.lantern.example/log/1 were seen")
                .hasMessageContaining("two people declare the restore");
        assertThat(office.store.state().orElseThrow().checkpoint().size()).isEqualTo(6);
        assertThat(office.store.pending(2)).hasSize(1);
    }

    @Test
    void anEmptyStoreDoesNotBeginAgainWhatWasSeen() {
        office.commit(10);
        office.show(office.sequencer().sequence());
        office.store = new AuditStoreInMemory();

        assertThatThrownBy(() -> office.sequencer().sequence())
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("here is none");
        assertThat(office.store.state()).isEmpty();
    }

    @Test
    void aStoreWithAnotherPastIsNotExtended() {
        office.commit(10);
        office.show(office.sequencer().sequence());
        office.store = new AuditStoreInMemory();
        AuditOffice forger = office;
        forger.commit(10);
        new Sequencer(forger.store, office.signing, Optional::empty, office.clock, office.random).sequence();

        assertThatThrownBy(() -> office.sequencer().sequence())
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("another past");
    }

    @Test
    void aCheckpointOfAnotherLogIsNoWitness() {
        AuditOffice other = new AuditOffice();
        office.show(new LogSigning("audit.other.example/log", other.crypto.newKey())
                .sign(
                        1,
                        AuditOffice.checkpoint(other.sequencer().sequence())
                                .text()
                                .replace("lantern", "other")));

        assertThatThrownBy(() -> office.sequencer().sequence())
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("of another log, audit.other.example/log/1");
    }

    @Test
    void aDeclaredRestoreBeginsANewLogThatNamesWhatWasLost() throws Exception {
        office.commit(10);
        SignedNote seen = office.sequencer().sequence();
        office.show(seen);
        office.store = restoredWith(6);
        SignedNote kept = office.store.state().orElseThrow().note();

        SignedNote first = office.sequencer().declareRestore(office.actor, office.writer.newHandle());

        List<byte[]> entries = new ArrayList<>();
        office.store.forEachEntry(2, entries::add);
        RestoreDeclaration declaration = (RestoreDeclaration) LogEntry.parse(entries.getFirst());
        assertThat(entries).hasSize(1);
        assertThat(declaration.old()).isEqualTo(AuditOffice.checkpoint(seen));
        assertThat(declaration.kept()).isEqualTo(AuditOffice.checkpoint(kept));
        assertThat(declaration.lost()).isEqualTo(4);
        assertThat(AuditOffice.checkpoint(first).origin().text()).isEqualTo("audit.lantern.example/log/2");
        assertThat(office.signing.key(2).check(first)).isEqualTo(SignatureCheck.GOOD);
    }

    @Test
    void afterADeclaredRestoreTheNewLogGrows() {
        office.commit(10);
        office.show(office.sequencer().sequence());
        office.store = restoredWith(6);
        office.sequencer().declareRestore(office.actor, office.writer.newHandle());

        office.commit(5);

        assertThat(AuditOffice.size(office.sequencer().sequence())).isEqualTo(6);
    }

    @Test
    void aRestoreIsDeclaredByTwo() {
        office.commit(10);
        office.show(office.sequencer().sequence());
        office.store = restoredWith(6);

        assertThatThrownBy(() -> office.sequencer().declareRestore(office.actor, office.actor))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(office.store.state().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void nothingLostIsNoRestore() {
        office.commit(10);
        office.show(office.sequencer().sequence());

        assertThatThrownBy(() -> office.sequencer().declareRestore(office.actor, office.writer.newHandle()))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("no restore to declare");
    }

    @Test
    void aTreeThatDoesNotHaveTheSignedRootIsNotExtended() {
        office.commit(3);
        LogState state = stateAfter(office.sequencer());
        AuditStoreInMemory changed = new AuditStoreInMemory();
        changed.begin(new LogState(1, state.edge().reversed(), state.note()));
        office.store = changed;
        office.commit(1);

        assertThatThrownBy(() -> office.sequencer().sequence())
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("was changed");
    }

    private LogState stateAfter(Sequencer sequencer) {
        sequencer.sequence();
        return office.store.state().orElseThrow();
    }

    /** What an old backup of the same log holds: its first entries. */
    private AuditStoreInMemory restoredWith(int entries) {
        List<byte[]> all = new ArrayList<>();
        office.store.forEachEntry(1, all::add);
        AuditStoreInMemory restored = new AuditStoreInMemory();
        Sequencer then = new Sequencer(restored, office.signing, Optional::empty, office.clock, office.random);
        then.sequence();
        all.subList(0, entries).forEach(bytes -> restored.commit(entry(bytes)));
        then.sequence();
        return restored;
    }

    private static Entry entry(byte[] bytes) {
        try {
            return (Entry) LogEntry.parse(bytes);
        } catch (NotReadable e) {
            throw new IllegalStateException(e);
        }
    }
}
