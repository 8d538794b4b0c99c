package org.besa.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.besa.verify.export.Unreadable;
import org.besa.verify.sample.SampleExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntactTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255, 256, 257, 511, 512, 513, 700, 66_000})
    void anUntouchedExportIsIntact(int entries) throws IOException, Unreadable {
        Path export = SampleExport.ofOne(entries, Math.max(50, entries / 5)).writeTo(folder.resolve("export"));
        Verdict verdict = new Verifier(Trust.NONE).judge(export);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.logs().getFirst().size()).isEqualTo(entries);
    }

    @Test
    void aDeclaredRestoreIsIntact() throws IOException, Unreadable {
        Path export = SampleExport.withRestore().writeTo(folder.resolve("export"));
        Verdict verdict = new Verifier(Trust.NONE).judge(export);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.logs().get(1).declaration().orElseThrow().lost()).isEqualTo(7);
    }
}
