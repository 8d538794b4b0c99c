package org.besa.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.besa.verify.check.Finding.CheckpointFault;
import org.besa.verify.check.Finding.CheckpointFault.Fault;
import org.besa.verify.check.Finding.CutShort;
import org.besa.verify.check.Finding.LogMissing;
import org.besa.verify.check.Finding.OtherHistory;
import org.besa.verify.check.Finding.OtherKey;
import org.besa.verify.check.Finding.TwoRoots;
import org.besa.verify.check.Finding.WitnessSilent;
import org.besa.verify.export.Unreadable;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.NoteSigner;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.sample.SampleEntries;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.SampleLog;
import org.besa.verify.sample.Workbench;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forks, foreign signatures, and what somebody kept. The log has 250 entries and a checkpoint after each 100. */
class SignatureDamageTest {
    private static final String NEWEST = "log/1/checkpoint";
    private static final WholeSecond NOW = WholeSecond.of(Instant.parse("2026-05-01T10:00:00Z"));

    private final SampleExport export = SampleExport.ofOne(250, 100);
    private final SampleLog log = export.logs().getFirst();

    /** What the same key signed for somebody else: the first 150 entries are the same. */
    private final SampleLog fork = SampleLog.first();

    @TempDir
    private Path folder;

    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        bench = new Workbench(export.writeTo(folder.resolve("export")));
        log.entries().subList(0, 150).forEach(fork::append);
        SampleEntries other = new SampleEntries(99, Instant.parse("2026-04-01T08:00:00Z"));
        fork.sign()
                .grow(50, other)
                .sign()
                .grow(50, other)
                .sign()
                .grow(10, other)
                .sign();
    }

    @Test
    void anEarlierCheckpointOfAnotherHistory() throws Unreadable {
        bench.write("log/1/checkpoints/200", fork.checkpoint(200).bytes());
        assertThat(judge(Trust.NONE).findings())
                .containsExactly(new OtherHistory(1, 100, 200, "log/1/checkpoints/200", NEWEST));
    }

    @Test
    void theNewestCheckpointOfAnotherHistory() throws Unreadable {
        bench.write(NEWEST, fork.checkpoint(250).bytes());
        assertThat(judge(Trust.NONE).findings()).containsExactly(new Finding.Rewritten(1, new Span(200, 250), NEWEST));
    }

    /** It is not good, so its size counts for nothing; but it is signed, and smaller than the earlier ones. */
    @Test
    void aNewestCheckpointThatIsSmallerAndFalselyCosigned() throws Unreadable {
        SignedNote small = new SignedNote(
                log.checkpoint(100).text(),
                List.of(log.checkpoint(100).signatures().getFirst()));
        bench.write(
                NEWEST,
                small.with(SampleExport.WITNESS.cosign(log.checkpoint(200).text(), NOW))
                        .bytes());

        assertThat(judge(Trust.NONE).findings())
                .hasAtLeastOneElementOfType(CheckpointFault.class)
                .doesNotHaveAnyElementsOfTypes(OtherHistory.class, TwoRoots.class);
    }

    @Test
    void aCheckpointThatIsNoFork() throws Unreadable {
        bench.write("log/1/checkpoints/150", fork.checkpoint(150).bytes());
        assertThat(judge(Trust.NONE).intact()).isTrue();
    }

    @Test
    void whatSomebodyKept() throws Unreadable, NotReadable {
        Verdict honest = judge(kept(log.checkpoint(200)));
        assertThat(honest.intact()).isTrue();
        assertThat(honest.unknown()).doesNotContain(new Unknown.WhetherMore());
        assertThat(honest.logs().getFirst().kept()).isEqualTo(1);

        assertThat(judge(kept(fork.checkpoint(200))).findings())
                .containsExactly(new OtherHistory(1, 100, 200, "kept", NEWEST));
        assertThat(judge(kept(fork.checkpoint(250))).findings())
                .containsExactly(new TwoRoots(1, 200, 250, "kept", NEWEST));
    }

    @Test
    void whatSomebodyKeptIsLarger() throws Unreadable, NotReadable {
        assertThat(judge(kept(fork.checkpoint(260))).findings())
                .contains(new CutShort(1, 250, 260, 250, "kept"))
                .allSatisfy(finding -> assertThat(finding.begins()).isEqualTo(250));
    }

    @Test
    void anOlderExportIsFoundByWhatWasKept() throws Unreadable, NotReadable {
        SampleLog older = SampleLog.first();
        log.entries().subList(0, 220).forEach(older::append);
        older.sign();
        bench.fileLog(1, older.entries());
        bench.write(NEWEST, older.newest().bytes());
        assertThat(judge(Trust.NONE).intact()).isTrue();
        assertThat(judge(kept(log.checkpoint(250))).findings())
                .contains(new CutShort(1, 220, 250, 220, "kept"))
                .allSatisfy(finding -> assertThat(finding.begins()).isEqualTo(220));
    }

    @Test
    void whatSomebodyKeptIsOfALogThatIsNotThere() throws Unreadable, NotReadable {
        SampleLog second = new SampleLog(
                        log.origin().withNumber(2),
                        SampleLog.logKey(log.origin().withNumber(2), SampleExport.KEY))
                .append(new byte[0])
                .sign();
        assertThat(judge(kept(second.newest())).findings()).containsExactly(new LogMissing(2));
    }

    @Test
    void everyCheckpointSignedByAnotherKey() throws Unreadable, NotReadable {
        NoteSigner foreign = SampleLog.logKey(log.origin(), 77);
        for (long size : List.of(100L, 200L, 250L)) {
            String file = size == 250 ? NEWEST : "log/1/checkpoints/" + size;
            bench.write(
                    file, SignedNote.of(log.checkpoint(size).text(), foreign).bytes());
            assertThat(judge(Trust.NONE).findings())
                    .contains(new CheckpointFault(
                            1,
                            size == 100 ? 0 : size == 200 ? 100 : 200,
                            file,
                            Fault.SIGNED_BY_ANOTHER,
                            log.origin().toString()));
            bench.undo();
        }
    }

    @Test
    void everythingSignedAnewWithAnotherKey() throws Unreadable {
        NoteSigner foreign = SampleLog.logKey(log.origin(), 77);
        SampleLog forged = new SampleLog(log.origin(), foreign);
        forged.append(new byte[0]);
        log.entries().forEach(forged::append);
        bench.fileLog(1, log.entries());
        for (long size : List.of(100L, 200L, 250L)) {
            String file = size == 250 ? NEWEST : "log/1/checkpoints/" + size;
            bench.write(
                    file, SignedNote.of(log.checkpoint(size).text(), foreign).bytes());
        }
        bench.write("keys", (foreign.key() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(judge(Trust.NONE).unknown()).contains(new Unknown.WhoseKey());
        assertThat(judge(Trust.NONE).intact()).isTrue();
        Verdict told = judge(new Trust(Optional.of(log.signer().key()), List.of(), List.of()));
        assertThat(told.findings()).first().isEqualTo(new OtherKey(1, "keys"));
        assertThat(told.first()).contains(new Verdict.Place(1, 0));
        assertThat(told.affected()).containsExactly(new Affected(1, List.of(new Span(0, 250))));
    }

    @Test
    void aFalseSignatureOrCountersignature() throws Unreadable, NotReadable {
        SampleLog other = SampleLog.first().append(new byte[0]).sign();
        SignedNote first = log.checkpoint(100);
        bench.write(
                "log/1/checkpoints/100",
                new SignedNote(first.text(), other.newest().signatures()).bytes());
        assertThat(judge(Trust.NONE).findings())
                .containsExactly(new CheckpointFault(1, 0, "log/1/checkpoints/100", Fault.SIGNATURE_FALSE, ""));
        bench.undo();

        SignedNote second = log.checkpoint(200);
        SignedNote cosigned = second.with(SampleExport.WITNESS.cosign(first.text(), NOW));
        bench.write("log/1/checkpoints/200", cosigned.bytes());
        assertThat(judge(Trust.NONE).findings())
                .containsExactly(new CheckpointFault(
                        1,
                        100,
                        "log/1/checkpoints/200",
                        Fault.COSIGNATURE_FALSE,
                        SampleExport.WITNESS.key().name().text()));
    }

    @Test
    void aSignatureOfSomebodyWhoIsNotKnown() throws Unreadable, NotReadable {
        NoteSigner stranger = SampleLog.witness("stranger.example", 9);
        SignedNote noted =
                log.checkpoint(200).with(stranger.cosign(log.checkpoint(200).text(), NOW));
        bench.write("log/1/checkpoints/200", noted.bytes());
        assertThat(judge(Trust.NONE).findings())
                .containsExactly(
                        new CheckpointFault(1, 100, "log/1/checkpoints/200", Fault.SIGNER_UNKNOWN, "stranger.example"));
        bench.undo();
        assertThat(judge(kept(noted)).intact()).isTrue();
    }

    @Test
    void aWitnessWhoIsTrustedAndSilent() throws Unreadable {
        VerifierKey other = SampleLog.witness("other.example", 5).key();
        Verdict verdict = judge(new Trust(Optional.empty(), List.of(), List.of(other)));
        assertThat(verdict.findings()).containsExactly(new WitnessSilent(1, "other.example"));
        VerifierKey witness = SampleExport.WITNESS.key();
        assertThat(judge(new Trust(Optional.empty(), List.of(), List.of(witness)))
                        .intact())
                .isTrue();
    }

    @Test
    void aCheckpointInAPlaceThatIsNotItsOwn() throws Unreadable {
        bench.write("log/1/checkpoints/150", log.checkpoint(100).bytes());
        assertThat(judge(Trust.NONE).findings())
                .containsExactly(new CheckpointFault(1, 100, "log/1/checkpoints/150", Fault.MISNAMED, "100"));
        bench.undo();
        bench.write(NEWEST, log.checkpoint(200).bytes());
        bench.write("log/1/checkpoints/250", log.checkpoint(250).bytes());
        assertThat(judge(Trust.NONE).findings())
                .containsExactly(new CheckpointFault(1, 200, NEWEST, Fault.NOT_NEWEST, "log/1/checkpoints/250"));
    }

    private Trust kept(SignedNote note) throws NotReadable {
        Trust.Kept kept = new Trust.Kept("kept", note, Checkpoint.parse(note.text()));
        return new Trust(Optional.empty(), List.of(kept), List.of());
    }

    private Verdict judge(Trust trust) throws Unreadable {
        return new Verifier(trust).judge(bench.export());
    }
}
