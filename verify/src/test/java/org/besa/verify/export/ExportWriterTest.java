package org.besa.verify.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.sample.SampleEntries;
import org.besa.verify.sample.SampleLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportWriterTest {
    private final SampleLog log = SampleLog.first();
    private final SampleEntries office = new SampleEntries(1, Instant.parse("2026-03-02T08:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void writesTheFilesOfTheStandard() throws IOException {
        log.grow(200, office).sign().grow(200, office).sign();

        write(folder.resolve("export"));

        assertThat(files(folder.resolve("export")))
                .containsExactly(
                        "keys",
                        "log/1/checkpoint",
                        "log/1/checkpoints/200",
                        "log/1/tile/0/000",
                        "log/1/tile/0/001.p/144",
                        "log/1/tile/1/000.p/1",
                        "log/1/tile/entries/000",
                        "log/1/tile/entries/001.p/144");
        assertThat(folder.resolve("export/keys")).hasContent(log.signer().key().toString());
        assertThat(folder.resolve("export/log/1/tile/0/000")).hasSize(8192);
        EntryBundle last = new EntryBundle(Files.readAllBytes(folder.resolve("export/log/1/tile/entries/001.p/144")));
        assertThat(last.holds(144)).isTrue();
        assertThat(last.content()).endsWith(log.entries().getLast());
    }

    @Test
    void isThereOnlyWhenItIsWhole() throws IOException {
        log.grow(300, office).sign();
        try (ExportWriter export = ExportWriter.create(folder.resolve("export"), SampleLog.NAME)) {
            LogWriter writer = export.log();
            for (byte[] entry : log.entries()) {
                writer.append(entry);
            }
            assertThat(folder.resolve("export")).doesNotExist();
            assertThat(files(folder)).isNotEmpty();
        }
        assertThat(files(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        log.grow(1, office).sign();
        write(folder.resolve("export"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("export"))))
                .isEqualTo("rwx------");
    }

    @Test
    void neverTouchesWhatIsThere() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("export"));
        assertThatThrownBy(() -> ExportWriter.create(taken, SampleLog.NAME))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(taken));
        assertThat(taken).isEmptyDirectory();
    }

    @Test
    void neverTouchesWhatCameMeanwhile() throws IOException {
        log.grow(1, office).sign();
        Path taken = folder.resolve("export");
        try (ExportWriter export = ExportWriter.create(taken, SampleLog.NAME)) {
            fill(export.log(), log);
            Files.createDirectory(taken);
            assertThatThrownBy(() -> export.finish(keys())).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(taken).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(taken));
    }

    @Test
    void refusesWhatDoesNotFitTogether() throws IOException {
        log.grow(3, office).sign();
        SampleLog other = SampleLog.first().grow(3, office).sign();
        try (ExportWriter export = ExportWriter.create(folder.resolve("export"), SampleLog.NAME)) {
            LogWriter writer = export.log();
            assertThatThrownBy(export::log).isInstanceOf(IllegalStateException.class);
            for (byte[] entry : log.entries()) {
                assertThatThrownBy(() -> writer.checkpoint(log.newest()))
                        .hasMessageContaining("a checkpoint of 3 entries");
                writer.append(entry);
            }
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.checkpoint(other.newest())).hasMessageContaining("root");
            assertThatThrownBy(() -> writer.append(new byte[65_536])).hasMessageContaining("65535");
            writer.checkpoint(log.newest());
            assertThatThrownBy(() -> writer.checkpoint(log.newest())).hasMessageContaining("two checkpoints");
            assertThatThrownBy(() -> export.finish(keys())).isInstanceOf(IllegalStateException.class);
            writer.finish();
            assertThatThrownBy(() -> writer.lost(log.newest())).hasMessageContaining("was not lost");
            assertThatThrownBy(() -> writer.append(new byte[0])).isInstanceOf(IllegalStateException.class);
        }
    }

    private void write(Path target) throws IOException {
        try (ExportWriter export = ExportWriter.create(target, SampleLog.NAME)) {
            fill(export.log(), log);
            export.finish(keys());
        }
    }

    private static void fill(LogWriter writer, SampleLog log) throws IOException {
        long size = 0;
        for (byte[] entry : log.entries()) {
            writer.append(entry);
            size++;
            if (log.checkpoints().containsKey(size)) {
                writer.checkpoint(log.checkpoint(size));
            }
        }
        writer.finish();
    }

    private List<VerifierKey> keys() {
        return List.of(log.signer().key());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList());
        }
    }
}
