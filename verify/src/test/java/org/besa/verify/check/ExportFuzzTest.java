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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final Map<String, byte[]> CONTENTS =
            FILES.stream().collect(Collectors.toMap(Function.identity(), BENCH::read));
    private static final Verifier VERIFIER = new Verifier(Trust.NONE);

    @FuzzTest(maxDuration = "60s")
    void says(FuzzedDataProvider data) {
        for (int damages = data.consumeInt(1, 3); damages > 0; damages--) {
            damage(data);
        }
        List<String> changed = FILES.stream()
                .filter(file -> mustBeNoticed(file, CONTENTS.getOrDefault(file, new byte[0])))
                .toList();
        try {
            Verdict verdict = VERIFIER.judge(BENCH.export());
            if (!changed.isEmpty()) {
                assertThat(verdict.intact()).as("with damage to %s", changed).isFalse();
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

    private static void damage(FuzzedDataProvider data) {
        String file = data.pickValue(FILES);
        if (!Files.exists(BENCH.export().resolve(file))) {
            return;
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
    }

    /** An earlier checkpoint or a countersignature that goes as a whole is not missed: the log is only less vouched for. */
    private static boolean mustBeNoticed(String file, byte[] before) {
        if (!Files.exists(BENCH.export().resolve(file))) {
            return !file.contains("checkpoints/");
        }
        byte[] now = BENCH.read(file);
        boolean lessLines =
                now.length > 0 && now[now.length - 1] == '\n' && Arrays.equals(now, Arrays.copyOf(before, now.length));
        return !Arrays.equals(before, now) && !(file.contains("/checkpoint") && lessLines);
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
