package org.besa.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.besa.verify.check.Finding.Changed;
import org.besa.verify.check.Finding.HashesDamaged;
import org.besa.verify.check.Finding.Rewritten;
import org.besa.verify.check.Finding.Unvouched;
import org.besa.verify.export.Unreadable;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a file is found; damage to hashes is told from damage to entries. */
class FileDamageTest {
    private static final int SIZE = 300;
    private static final String LEVEL_0 = "log/1/tile/0/000";
    private static final String LEVEL_0_END = "log/1/tile/0/001.p/44";
    private static final String LEVEL_1 = "log/1/tile/1/000.p/1";

    @TempDir
    private Path folder;

    @Test
    void everyByteOfASmallExport() throws IOException {
        Workbench bench = new Workbench(SampleExport.ofOne(3, 2).writeTo(folder.resolve("export")));
        for (String file : bench.files()) {
            for (int at = 0; at < bench.read(file).length; at++) {
                bench.flip(file, at);
                assertThat(isIntact(bench)).as("byte %d of %s", at, file).isFalse();
                bench.undo();
            }
        }
        assertThat(isIntact(bench)).isTrue();
    }

    @Test
    void everyFileDeletedThatIsNotAnEarlierCheckpoint() throws IOException {
        Workbench bench = new Workbench(SampleExport.withRestore().writeTo(folder.resolve("export")));
        for (String file : bench.files()) {
            bench.delete(file);
            assertThat(isIntact(bench)).as(file).isEqualTo(file.contains("checkpoints/"));
            bench.undo();
        }
    }

    @Test
    void everyFileEmptiedOrLengthened() throws IOException {
        Workbench bench = new Workbench(SampleExport.withRestore().writeTo(folder.resolve("export")));
        for (String file : bench.files()) {
            byte[] content = bench.read(file);
            bench.write(file, new byte[0]);
            assertThat(isIntact(bench)).as("%s, emptied", file).isFalse();
            for (int more = 1; more < 40; more += 19) {
                bench.write(file, Arrays.copyOf(content, content.length + more));
                assertThat(isIntact(bench))
                        .as("%s with %d bytes more", file, more)
                        .isFalse();
            }
            bench.undo();
        }
    }

    @Test
    void everyHash() throws IOException, Unreadable {
        Workbench bench = bench();
        for (int i = 0; i < SIZE; i++) {
            String file = i < 256 ? LEVEL_0 : LEVEL_0_END;
            bench.flip(file, i % 256 * 32 + i % 32);
            damagesNoEntry(judge(bench), new HashesDamaged(1, i, file));
            bench.undo();
        }
        bench.flip(LEVEL_1, 5);
        damagesNoEntry(judge(bench), new HashesDamaged(1, 0, LEVEL_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {LEVEL_0, LEVEL_0_END, LEVEL_1})
    void aFileOfHashesDeleted(String file) throws IOException, Unreadable {
        Workbench bench = bench();
        bench.delete(file);
        damagesNoEntry(judge(bench), new HashesDamaged(1, file.equals(LEVEL_0_END) ? 256 : 0, file));
    }

    @Test
    void anEntryAndTheHashesOfOthers() throws IOException, Unreadable {
        Workbench bench = bench();
        List<byte[]> entries = entries();
        entries.get(70)[40] ^= 1;
        bench.fileEntries(1, entries);
        bench.flip(LEVEL_0, 32 * 200);
        bench.flip(LEVEL_0_END, 0);
        assertThat(judge(bench).findings())
                .containsExactly(
                        new Changed(1, Span.of(70)),
                        new HashesDamaged(1, 200, LEVEL_0),
                        new HashesDamaged(1, 256, LEVEL_0_END));
    }

    /** The hash that would tell which entry it was is gone: an earlier checkpoint still narrows it down. */
    @Test
    void anEntryTogetherWithItsHash() throws IOException, Unreadable {
        Workbench bench = bench();
        for (int i = 0; i < SIZE; i += 13) {
            List<byte[]> entries = entries();
            entries.get(i)[20] ^= 1;
            bench.fileEntries(1, entries);
            bench.flip(i < 256 ? LEVEL_0 : LEVEL_0_END, i % 256 * 32);
            Finding finding = judge(bench).findings().getFirst();
            if (i >= 256) {
                // At the right edge only the signed root stands above, and it fits nothing that is there.
                assertThat(finding).isEqualTo(new Rewritten(1, new Span(200, SIZE), "log/1/checkpoint"));
            } else {
                long from = i / 100 * 100L;
                assertThat(finding).as("entry %d", i).isEqualTo(new Unvouched(1, new Span(from, 256)));
            }
            bench.undo();
        }
    }

    @Test
    void anEntryTogetherWithAllHashes() throws IOException, Unreadable {
        Workbench bench = bench();
        for (int i = 0; i < SIZE; i += 7) {
            List<byte[]> entries = entries();
            entries.get(i)[20] ^= 1;
            bench.fileLog(1, entries);
            Verdict verdict = judge(bench);
            long from = i / 100 * 100L;
            assertThat(verdict.findings())
                    .as("entry %d", i)
                    .containsExactly(new Rewritten(1, new Span(from, SIZE), "log/1/checkpoint"));
            assertThat(verdict.first()).contains(new Verdict.Place(1, from));
            bench.undo();
        }
    }

    @Test
    void theLogCutShortTogetherWithItsHashes() throws IOException, Unreadable {
        Workbench bench = bench();
        for (int i = 0; i < SIZE; i += 7) {
            bench.fileLog(1, entries().subList(0, i));
            Verdict verdict = judge(bench);
            assertThat(verdict.affected())
                    .as("cut at %d", i)
                    .containsExactly(new Affected(1, List.of(new Span(i / 100 * 100L, SIZE))));
            assertThat(verdict.findings()).contains(new Finding.CutShort(1, i, SIZE, i, "log/1/checkpoint"));
            bench.undo();
        }
    }

    private static void damagesNoEntry(Verdict verdict, Finding finding) {
        assertThat(verdict.findings()).containsExactly(finding);
        assertThat(verdict.affected()).isEmpty();
        assertThat(verdict.first()).contains(new Verdict.Place(1, finding.begins()));
    }

    private Workbench bench() throws IOException {
        return new Workbench(SampleExport.ofOne(SIZE, 100).writeTo(folder.resolve("export")));
    }

    private static List<byte[]> entries() {
        return new ArrayList<>(SampleExport.ofOne(SIZE, 100).logs().getFirst().entries());
    }

    private static boolean isIntact(Workbench bench) {
        try {
            return judge(bench).intact();
        } catch (Unreadable e) {
            return false;
        }
    }

    private static Verdict judge(Workbench bench) throws Unreadable {
        return new Verifier(Trust.NONE).judge(bench.export());
    }
}
