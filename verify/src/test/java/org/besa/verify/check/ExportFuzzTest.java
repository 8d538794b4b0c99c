package org.besa.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.besa.verify.export.Unreadable;
import org.besa.verify.report.JsonReport;
import org.besa.verify.report.TextReport;
import org.besa.verify.sample.SampleExport;
import org.besa.verify.sample.Workbench;
import org.junit.jupiter.api.Tag;

/** Whatever the files of an export consist of, it is judged or refused with a place, and what is changed is never called intact. */
@Tag("fuzz")
class ExportFuzzTest {
    private static final Workbench BENCH = bench();
    private static final List<String> FILES = BENCH.files();
    private static final Verifier VERIFIER = new Verifier(Trust.NONE);

    @FuzzTest(maxDuration = "60s")
    void says(FuzzedDataProvider data) {
        boolean changed = false;
        for (int damages = data.consumeInt(1, 3); damages > 0; damages--) {
            changed |= damage(data);
        }
        try {
            Verdict verdict = VERIFIER.judge(BENCH.export());
            if (changed) {
                assertThat(verdict.intact()).isFalse();
            }
            assertThat(verdict.findings().isEmpty()).isEqualTo(verdict.intact());
            assertThat(new TextReport().of(verdict)).startsWith("The log is ");
            assertThat(new JsonReport().of(verdict)).startsWith("{");
        } catch (Unreadable e) {
            assertThat(e.place()).isNotEmpty();
            assertThat(e.mend()).isNotEmpty();
        } finally {
            BENCH.undo();
        }
    }

    /** Whether it changed something that must be noticed: an earlier checkpoint that goes is not missed. */
    private static boolean damage(FuzzedDataProvider data) {
        String file = data.pickValue(FILES);
        if (!Files.exists(BENCH.export().resolve(file))) {
            return false;
        }
        byte[] before = BENCH.read(file);
        switch (data.consumeInt(0, 3)) {
            case 0 -> BENCH.delete(file);
            case 1 -> BENCH.write(file, data.consumeBytes(2_000));
            case 2 -> BENCH.write(file, Arrays.copyOf(before, data.consumeInt(0, before.length)));
            default -> {
                byte[] after = before.clone();
                for (int i = data.consumeInt(1, 4); i > 0 && after.length > 0; i--) {
                    after[data.consumeInt(0, after.length - 1)] = data.consumeByte();
                }
                BENCH.write(file, after);
            }
        }
        boolean gone = !Files.exists(BENCH.export().resolve(file));
        return gone ? !file.contains("checkpoints/") : !Arrays.equals(before, BENCH.read(file));
    }

    private static Workbench bench() {
        try {
            Path folder = Files.createTempDirectory("besa-fuzz-");
            folder.toFile().deleteOnExit();
            return new Workbench(SampleExport.withRestore().writeTo(folder.resolve("export")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
