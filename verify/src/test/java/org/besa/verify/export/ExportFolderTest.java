package org.besa.verify.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatIsThere() throws IOException, Unreadable {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/file"), "1234");
        ExportFolder export = ExportFolder.open(folder);
        assertThat(export.read("a/b/file", 4))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(4));
        assertThat(export.read("a/c/file", 4)).isEmpty();
        assertThat(export.names("a", 1)).containsExactly("b");
        assertThat(export.names("nowhere", 1)).isEmpty();
        assertThat(export.isFile("a/b/file")).isTrue();
        assertThat(export.isFile("a/b")).isFalse();
    }

    @Test
    void readsNoMoreThanItWasAskedTo() throws IOException, Unreadable {
        Files.writeString(folder.resolve("file"), "12345");
        Files.writeString(folder.resolve("other"), "12345");
        ExportFolder export = ExportFolder.open(folder);
        assertThatThrownBy(() -> export.read("file", 4))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("file: has 5 bytes or more; such a file has at most 4; copy");
        assertThatThrownBy(() -> export.names("", 1)).hasMessageContaining("more than 1 files");
    }

    @Test
    void followsNoLink() throws IOException, Unreadable {
        Path secret = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(secret.resolve("file"), "secret");
        Path export = Files.createDirectory(folder.resolve("export"));
        Files.createSymbolicLink(export.resolve("link"), secret.resolve("file"));
        Files.createSymbolicLink(export.resolve("folder"), secret);
        Files.createSymbolicLink(export.resolve("broken"), folder.resolve("nowhere"));
        ExportFolder reader = ExportFolder.open(export);
        for (String path : new String[] {"link", "folder/file", "broken"}) {
            assertThatThrownBy(() -> reader.read(path, 100))
                    .as(path)
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("is a link");
        }
        assertThatThrownBy(() -> reader.names("folder", 100)).hasMessageContaining("is a link");
        // The export's own path was typed by whoever asks.
        Path named = Files.createSymbolicLink(folder.resolve("named"), export);
        assertThat(ExportFolder.open(named).names("", 10)).hasSize(3);
    }

    @Test
    void readsPlainFilesOnly() throws IOException, Unreadable, InterruptedException {
        Files.createDirectory(folder.resolve("sub"));
        ExportFolder export = ExportFolder.open(folder);
        assertThatThrownBy(() -> export.read("sub", 4)).hasMessageContaining("is not a plain file");
        // A pipe that nobody writes into would let us wait for ever.
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThatThrownBy(() -> export.read("pipe", 4)).hasMessageContaining("is not a plain file");
    }

    @Test
    void namesWhatCannotBeOpened() throws IOException {
        assertThatThrownBy(() -> ExportFolder.open(folder.resolve("nowhere")))
                .hasMessageContaining("there is no such folder; look for a mistake");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> ExportFolder.open(file)).hasMessageContaining("is a file, not a folder");
    }
}
