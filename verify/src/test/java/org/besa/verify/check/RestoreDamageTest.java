package org.besa.verify.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.besa.verify.check.Finding.Changed;
import org.besa.verify.check.Finding.CutShort;
import org.besa.verify.check.Finding.LogMissing;
import org.besa.verify.check.Finding.RestoreDoesNotFit;
import org.besa.verify.check.Finding.RestoreUndeclared;
import org.besa.verify.export.Unreadable;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.sample.SampleEntries;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.SampleLog;
import org.besa.verify.sample.Workbench;
import org.besa.verify.text.NotReadable;
import org.besa.verify.tree.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that is declared, one that is not, and ones that are declared otherwise than they were. */
class RestoreDamageTest {
    private final SampleExport export = SampleExport.withRestore();
    private final SampleLog before = export.logs().getFirst();
    private final SampleLog after = export.logs().getLast();
    private final SampleEntries office = new SampleEntries(5, Instant.parse("2026-04-01T08:00:00Z"));

    @TempDir
    private Path folder;

    private Workbench bench = new Workbench(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        bench = new Workbench(export.writeTo(folder.resolve("export")));
    }

    @Test
    void everyByteOfTheDeclaration() throws Unreadable {
        byte[] declaration = after.entries().getFirst();
        for (int at = 0; at < declaration.length; at++) {
            byte[] tampered = declaration.clone();
            tampered[at] ^= 1;
            List<byte[]> entries = new ArrayList<>(after.entries());
            entries.set(0, tampered);
            bench.fileEntries(2, entries);
            assertThat(judge().findings()).as("byte %d", at).contains(new Changed(2, Span.of(0)));
            bench.undo();
        }
    }

    @Test
    void noDeclaration() throws Unreadable {
        begin(office.next().bytes());
        assertThat(judge().findings())
                .contains(new RestoreUndeclared(2))
                .anySatisfy(finding -> assertThat(finding).isInstanceOf(CutShort.class));
    }

    @Test
    void aDeclarationOfTooLittle() throws Unreadable, NotReadable {
        RestoreDeclaration real = declaration();
        begin(office.declare(new Checkpoint(real.old().origin(), 265, real.old().root()), real.kept())
                .bytes());
        // The proof that there were 269 lies in the export: what was not declared lost is missing.
        assertThat(judge().findings()).contains(new CutShort(1, 262, 269, 262, "log/1/checkpoints/269"));
    }

    @Test
    void aDeclarationOfAnotherState() throws Unreadable, NotReadable {
        RestoreDeclaration real = declaration();
        Hash other = Hash.ofLeaf("another".getBytes(UTF_8));
        begin(office.declare(real.old(), new Checkpoint(real.kept().origin(), 262, other))
                .bytes());
        assertThat(judge().findings())
                .containsExactly(new RestoreDoesNotFit(2, "the root that it says was kept is not that of log 1"));
        bench.undo();

        begin(office.declare(
                        real.old(),
                        new Checkpoint(real.kept().origin(), 200, before.state().root()))
                .bytes());
        assertThat(judge().findings())
                .contains(new RestoreDoesNotFit(2, "it says that 200 entries were kept, and log 1 has 262"));
    }

    @Test
    void aDeclarationOfAnotherLog() throws Unreadable, NotReadable {
        Checkpoint elsewhere =
                new Checkpoint(after.origin().keyName(), 300, before.state().root());
        begin(office.declare(elsewhere, elsewhere).bytes());
        assertThat(judge().findings())
                .contains(new RestoreDoesNotFit(
                        2, "it names audit.lantern.example/log/2, not audit.lantern.example/log/1"));
    }

    @Test
    void aDeclarationWhereNoneCanBe() throws Unreadable, NotReadable {
        SampleLog strange = SampleLog.first()
                .grow(5, office)
                .append(declaration())
                .grow(5, office)
                .sign();
        bench.fileLog(1, strange.entries());
        bench.write("log/1/checkpoint", strange.newest().bytes());
        List.of(60, 130, 200, 269).forEach(size -> bench.delete("log/1/checkpoints/" + size));
        assertThat(judge().findings()).contains(new Finding.Misplaced(1, Span.of(5)));
    }

    @Test
    void aLogOfWhichOnlyTheNextOneIsThere() throws Unreadable {
        bench.files().stream().filter(file -> file.startsWith("log/1/")).forEach(bench::delete);
        bench.export()
                .resolve("log/1")
                .toFile()
                .renameTo(folder.resolve("elsewhere").toFile());
        assertThat(judge().findings()).containsExactly(new LogMissing(1));
    }

    private RestoreDeclaration declaration() throws NotReadable {
        return (RestoreDeclaration) LogEntry.parse(after.entries().getFirst());
    }

    /** Signs log 2 with another first entry, and exports it so. */
    private void begin(byte[] first) {
        SampleLog other = new SampleLog(after.origin(), after.signer()).append(first);
        after.entries().subList(1, after.entries().size()).forEach(other::append);
        other.sign();
        bench.fileLog(2, other.entries());
        bench.write("log/2/checkpoint", other.newest().bytes());
        bench.delete("log/2/checkpoints/1");
        bench.delete("log/2/checkpoints/16");
    }

    private Verdict judge() throws Unreadable {
        return new Verifier(Trust.NONE).judge(bench.export());
    }
}
