package org.besa.seal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verdict;
import org.besa.verify.check.Verifier;
import org.besa.verify.export.Unreadable;
import org.besa.verify.note.Ed25519Signer;
import org.besa.verify.note.KeyName;
import org.besa.verify.note.KeyRole;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.WholeSecond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writing side exports, the verifier accepts; and what was done to the store in between, it finds. */
class LogExportTest {
    @TempDir
    private Path folder;

    private final AuditOffice office = new AuditOffice();

    @Test
    void whatWasWrittenIsIntact() throws Exception {
        for (int day = 0; day < 12; day++) {
            office.commit(day * 7);
            office.sequencer().sequence();
        }

        Verdict verdict = verdict(export(List.of()));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.logs()).hasSize(1);
    }

    @Test
    void anEmptyLogIsIntact() throws Exception {
        office.sequencer().sequence();

        assertThat(verdict(export(List.of())).intact()).isTrue();
    }

    @Test
    void aDeclaredRestoreIsIntactAndSaysWhatWasLost() throws Exception {
        loseFourOfTen();
        office.sequencer().declareRestore(office.actor, office.writer.newHandle());
        office.commit(3);
        office.sequencer().sequence();

        Verdict verdict = verdict(export(List.of()));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.logs()).hasSize(2);
        assertThat(verdict.logs().getLast().declaration())
                .hasValueSatisfying(restore -> assertThat(restore.lost()).isEqualTo(4));
    }

    @Test
    void aRestoreThatNobodyDeclaredIsFoundByWhoeverKeptACheckpoint() throws Exception {
        SignedNote kept = loseFourOfTen();
        new Sequencer(office.store, office.signing, Optional::empty, office.clock, office.random).sequence();

        Path export = export(List.of());
        Trust.Kept checkpoint = Trust.Kept.parse("kept", kept.bytes());
        Verdict verdict = new Verifier(new Trust(Optional.empty(), List.of(checkpoint), List.of())).judge(export);

        assertThat(verdict(export).intact()).isTrue(); // without it nobody could know
        assertThat(verdict.intact()).isFalse();
    }

    @Test
    void aWitnesssCosignatureComesAlong() throws Exception {
        Ed25519Signer witness =
                new Ed25519Signer(new KeyName("witness.harbour.example"), KeyRole.WITNESS, office.crypto.random(32));
        office.commit(5);
        SignedNote note = office.sequencer().sequence();
        office.store.cosigned(1, note.with(witness.cosign(note.text(), WholeSecond.of(office.clock.instant()))));

        Verdict verdict = verdict(export(List.of(witness)));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.logs().getFirst().witnessed()).hasSize(1);
    }

    @Test
    void anExistingFolderIsNotTouched() throws Exception {
        office.sequencer().sequence();
        Path there = Files.createDirectory(folder.resolve("export"));
        Files.writeString(there.resolve("mine"), "letter");

        assertThatThrownBy(() -> export(List.of())).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there.resolve("mine")).hasContent("letter");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(there));
    }

    @Test
    void withoutALogThereIsNothingToExport() {
        assertThatThrownBy(() -> export(List.of())).isInstanceOf(LogRefused.class);
    }

    /** Ten entries are seen, and a restored backup holds six of them. */
    private SignedNote loseFourOfTen() {
        office.commit(6);
        office.sequencer().sequence();
        AuditStoreInMemory backup = office.store.copy();
        office.commit(4);
        SignedNote seen = office.sequencer().sequence();
        office.show(seen);
        office.store = backup;
        return seen;
    }

    private Path export(List<Ed25519Signer> witnesses) throws IOException {
        Path export = folder.resolve("export");
        new LogExport(
                        office.store,
                        office.signing,
                        witnesses.stream().map(Ed25519Signer::key).toList())
                .write(export);
        return export;
    }

    private static Verdict verdict(Path export) throws Unreadable {
        return new Verifier(Trust.NONE).judge(export);
    }
}
