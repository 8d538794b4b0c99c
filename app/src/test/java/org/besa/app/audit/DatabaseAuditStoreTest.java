package org.besa.app.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.besa.app.database.TestDatabase;
import org.besa.seal.audit.EntryWriter;
import org.besa.seal.audit.LogExport;
import org.besa.seal.audit.LogRefused;
import org.besa.seal.audit.LogSigning;
import org.besa.seal.audit.Sequencer;
import org.besa.seal.crypto.tink.TinkCrypto;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verdict;
import org.besa.verify.check.Verifier;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Handle;
import org.besa.verify.log.Outcome;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.SignedNote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class DatabaseAuditStoreTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final TestDatabase.Side side = database.side();
    private final DatabaseAuditStore store = new DatabaseAuditStore(side.database(), side.transaction());
    private final SecureRandom random = new SecureRandom();
    private final EntryWriter writer = new EntryWriter(Clock.systemUTC(), random);
    private final Handle actor = writer.newHandle();
    private final LogSigning signing = new LogSigning("audit.lantern.example/log", new TinkCrypto(random).newKey());

    @TempDir
    private Path folder;

    private Optional<SignedNote> seen = Optional.empty();

    @Test
    void committedEntriesGetTheirPlacesInOrder() throws Exception {
        List<Entry> committed = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i <= round; i++) {
                committed.add(commit());
            }
            sequencer().sequence();
        }

        List<byte[]> ordered = new ArrayList<>();
        store.forEachEntry(1, ordered::add);

        assertThat(ordered)
                .containsExactlyElementsOf(committed.stream().map(Entry::bytes).toList());
        assertThat(store.pending(10)).isEmpty();
    }

    @Test
    void theExportIsIntact() throws Exception {
        for (int i = 0; i < 2500; i++) {
            commit();
        }
        sequencer().sequence();
        commit();
        sequencer().sequence();

        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void oneChangedByteInARowIsFoundBetweenItsCheckpoints() {
        sequenceThreeTimesAHundred();
        database.asOwner()
                .sql("update besa.audit_entry set entry = set_byte(entry, 120, 65) where place = 111")
                .update();

        assertThatThrownBy(this::verdict).isInstanceOf(LogRefused.class).hasMessageContaining("entries 100 to 199");
    }

    @Test
    void aRowThatWasRemovedIsNamed() {
        sequenceThreeTimesAHundred();
        database.asOwner().sql("delete from besa.audit_entry where place = 211").update();

        assertThatThrownBy(this::verdict)
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("entry 211 of log 1 is missing");
    }

    @Test
    void rowsThatWereRemovedAtTheEndAreNamed() {
        sequenceThreeTimesAHundred();
        database.asOwner()
                .sql("delete from besa.audit_entry where place >= 250")
                .update();

        assertThatThrownBy(this::verdict).isInstanceOf(LogRefused.class).hasMessageContaining("entries 200 to 299");
    }

    private void sequenceThreeTimesAHundred() {
        for (int i = 0; i < 300; i++) {
            commit();
            if (i % 100 == 99) {
                sequencer().sequence();
            }
        }
    }

    @Test
    void anEntryIsThereExactlyWhenTheDeedIs() {
        side.transaction().executeWithoutResult(deed -> {
            commit();
            deed.setRollbackOnly();
        });
        side.transaction().executeWithoutResult(deed -> commit());

        assertThat(store.pending(10)).hasSize(1);
    }

    @Test
    void severalSequencersOrderEachEntryOnce() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 10; round++) {
                for (int i = 0; i < 7; i++) {
                    commit();
                }
                Callable<SignedNote> node = () -> sequencer().sequence();
                for (Future<SignedNote> each : nodes.invokeAll(List.of(node, node, node))) {
                    each.get();
                }
            }
        }

        assertThat(Checkpoint.parse(sequencer().sequence().text()).size()).isEqualTo(70);
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void aRestoredDatabaseIsNotExtendedUntilTheRestoreIsDeclared() throws Exception {
        commit();
        commit();
        sequencer().sequence();
        forgetTo(1);

        assertThatThrownBy(() -> sequencer().sequence()).isInstanceOf(LogRefused.class);
        sequencer().declareRestore(actor, writer.newHandle());
        commit();
        sequencer().sequence();

        assertThat(verdict().findings()).isEmpty();
        assertThat(verdict().logs().getLast().declaration())
                .hasValueSatisfying(restore -> assertThat(restore.lost()).isEqualTo(1));
    }

    @Test
    void aForgedPendingEntryIsRefusedByItsNumber() {
        sequencer().sequence();
        database.asApplication()
                .sql("insert into besa.audit_pending (entry) values (:entry)")
                .param("entry", "besa-restore/1\n".getBytes(UTF_8))
                .update();

        assertThatThrownBy(() -> sequencer().sequence())
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("pending entry 1");
    }

    /** What a backup taken after so many entries brings back; somebody has seen more. */
    private void forgetTo(int size) {
        seen = Optional.of(sequencer().sequence());
        List<byte[]> kept = new ArrayList<>();
        store.forEachEntry(1, kept::add);
        database.asOwner().sql("truncate besa.audit_log cascade").update();
        Sequencer then = new Sequencer(store, signing, Optional::empty, Clock.systemUTC(), random);
        then.sequence();
        kept.subList(0, size)
                .forEach(entry -> database.asOwner()
                        .sql("insert into besa.audit_pending (entry) values (:entry)")
                        .param("entry", entry)
                        .update());
        then.sequence();
    }

    private Entry commit() {
        Entry entry = writer.entry(actor, new Action("case.read"), Outcome.DONE, List.of());
        store.commit(entry);
        return entry;
    }

    private Sequencer sequencer() {
        return new Sequencer(store, signing, () -> seen, Clock.systemUTC(), random);
    }

    private Verdict verdict() throws Exception {
        Path export = folder.resolve("export-" + System.nanoTime());
        new LogExport(store, signing, List.of()).write(export);
        return new Verifier(Trust.NONE).judge(export);
    }
}
