package org.besa.verify.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.besa.verify.check.Finding.Added;
import org.besa.verify.check.Finding.Changed;
import org.besa.verify.check.Finding.CutShort;
import org.besa.verify.check.Finding.LengthChanged;
import org.besa.verify.check.Finding.Missing;
import org.besa.verify.check.Finding.Repeated;
import org.besa.verify.check.Finding.Replaced;
import org.besa.verify.check.Finding.Swapped;
import org.besa.verify.export.Unreadable;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to an entry of a log of 300 is found, and the report names that entry: done at both sides of every border between files, subtrees and checkpoints, at
 * both ends, and to every seventeenth between them.
 */
class EntryDamageTest {
    private static final int SIZE = 300;
    private static final List<Integer> BORDERS = List.of(0, 128, 150, 192, 256, SIZE);
    private static final List<Integer> PLACES = IntStream.range(0, SIZE)
            .filter(i -> i % 17 == 0 || BORDERS.stream().anyMatch(border -> i >= border - 2 && i < border + 2))
            .boxed()
            .toList();

    private static final String NEWEST = "log/1/checkpoint";

    @TempDir
    private static Path folder;

    private static List<byte[]> entries = List.of();
    private static Workbench bench = new Workbench(Path.of(""));

    @BeforeAll
    static void write() throws IOException {
        SampleExport export = SampleExport.ofOne(SIZE, 150);
        entries = export.logs().getFirst().entries();
        bench = new Workbench(export.writeTo(folder.resolve("export")));
    }

    @AfterEach
    void undo() {
        bench.undo();
    }

    @Test
    void anEntryWithOneByteChanged() {
        forEachEntry((i, all) -> {
            byte[] changed = all.get(i).clone();
            changed[(i * 7919) % changed.length] ^= (byte) (1 << (i % 8));
            all.set(i, changed);
            assertThat(findings(all)).containsExactly(new Changed(1, Span.of(i)));
        });
    }

    @Test
    void anEntryReplacedByALongerOne() {
        forEachEntry((i, all) -> {
            all.set(i, Arrays.copyOf(all.get(i), all.get(i).length + 1 + i % 300));
            assertThat(findings(all)).containsExactly(new Changed(1, Span.of(i)));
        });
    }

    @Test
    void anEntryTakenOut() {
        forEachEntry((i, all) -> {
            all.remove(i);
            assertThat(findings(all)).containsExactly(i == SIZE - 1 ? cutShort(i) : new Missing(1, Span.of(i)));
        });
    }

    @Test
    void aRunOfEntriesTakenOut() {
        forEachEntry((i, all) -> {
            int end = Math.min(SIZE, i + 1 + i % 290);
            all.subList(i, end).clear();
            assertThat(findings(all)).containsExactly(end == SIZE ? cutShort(i) : new Missing(1, new Span(i, end)));
        });
    }

    @Test
    void theLogCutShort() {
        forEachEntry((i, all) -> {
            all.subList(i, SIZE).clear();
            assertThat(findings(all)).containsExactly(cutShort(i));
        });
    }

    @Test
    void neighboursSwapped() {
        forEachEntry((i, all) -> {
            if (i + 1 < SIZE) {
                Collections.swap(all, i, i + 1);
                assertThat(findings(all)).containsExactly(new Swapped(1, i, i + 1));
            }
        });
    }

    @Test
    void distantEntriesSwapped() {
        forEachEntry((i, all) -> {
            int other = (i + 143) % SIZE;
            Collections.swap(all, i, other);
            assertThat(findings(all)).containsExactly(new Swapped(1, Math.min(i, other), Math.max(i, other)));
        });
    }

    @Test
    void anEntryOverwrittenByACopyOfAnother() {
        forEachEntry((i, all) -> {
            int other = (i + 143) % SIZE;
            all.set(i, all.get(other));
            assertThat(findings(all)).containsExactly(new Replaced(1, Span.of(i), other));
        });
    }

    @Test
    void anEntryOverwrittenByACopyOfItsNeighbour() {
        forEachEntry((i, all) -> {
            int other = i == 0 ? 1 : i - 1;
            all.set(i, all.get(other));
            assertThat(findings(all)).hasSize(1).first().satisfies(finding -> {
                assertThat(finding.begins()).isEqualTo(i);
                assertThat(finding.affected()).containsExactly(Span.of(i));
            });
        });
    }

    @Test
    void aCopyOfAnEntryPutIn() {
        forEachEntry((i, all) -> {
            all.add(i, all.get(i / 2));
            assertThat(findings(all)).hasSize(1).first().isIn(new Repeated(1, i, i / 2), new Repeated(1, i + 1, i / 2));
        });
    }

    @Test
    void aForeignEntryPutIn() {
        forEachEntry((i, all) -> {
            all.add(i, ("nobody signed " + i).getBytes(UTF_8));
            assertThat(findings(all)).containsExactly(new Added(1, i, 1));
        });
    }

    @Test
    void aForeignEntryAtTheEnd() {
        List<byte[]> all = new ArrayList<>(entries);
        all.add(new byte[0]);
        all.add(new byte[7]);
        assertThat(findings(all)).contains(new Added(1, SIZE, 2));
    }

    @Test
    void theLengthOfAnEntryChanged() {
        for (int i : PLACES) {
            String path = file(i);
            int from = i / 256 * 256;
            int at = Workbench.starts(entries.subList(from, i + 1)).getLast() - 1 - i % 2;
            bench.flip(path, at);
            assertThat(judge().findings()).as("entry %d", i).containsExactly(new LengthChanged(1, Span.of(i)));
            assertThat(judge().first()).contains(new Verdict.Place(1, i));
            bench.undo();
        }
    }

    /** In its own file only: the others stay where they are. */
    @Test
    void anEntryTakenOutOfItsFile() {
        for (int i : PLACES) {
            int from = i / 256 * 256;
            List<byte[]> some = new ArrayList<>(entries.subList(from, Math.min(SIZE, from + 256)));
            some.remove(i - from);
            bench.write(file(i), Workbench.bundle(some));
            assertThat(judge().findings())
                    .as("entry %d", i)
                    .containsExactly(i == SIZE - 1 ? cutShort(i) : new Missing(1, Span.of(i)));
            bench.undo();
        }
    }

    private interface OnEntry {
        void damage(int i, List<byte[]> all);
    }

    private void forEachEntry(OnEntry damage) {
        for (int i : PLACES) {
            damage.damage(i, new ArrayList<>(entries));
            bench.undo();
        }
    }

    private List<Finding> findings(List<byte[]> all) {
        bench.fileEntries(1, all);
        Verdict verdict = judge();
        assertThat(verdict.first())
                .map(Verdict.Place::entry)
                .contains(verdict.findings().getFirst().begins());
        return verdict.findings();
    }

    private static Verdict judge() {
        try {
            return new Verifier(Trust.NONE).judge(bench.export());
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static CutShort cutShort(int present) {
        return new CutShort(1, present, SIZE, present, NEWEST);
    }

    private static String file(int entry) {
        return "log/1/tile/entries/00" + entry / 256 + (entry < 256 ? "" : ".p/44");
    }
}
