package org.besa.verify.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The export that the documents show is what the generator makes, and so is what its reader is said to have kept, and the same export after
 * somebody changed who made entry 20 of log 2. With {@code -Dbesa.docs.update=true} they are made anew.
 */
@Tag("docs")
class ExampleExportTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("besa.home", "..")).resolve("docs/examples");

    @TempDir
    private Path made;

    @Test
    void isWhatTheGeneratorMakes() throws IOException {
        SampleExport export = SampleExport.withRestore();
        export.writeTo(made.resolve("log"));
        SampleLog last = export.logs().getLast();
        Path kept = Files.createDirectory(made.resolve("log-kept"));
        Files.write(kept.resolve("checkpoint"), last.checkpoint(16).bytes());
        Files.writeString(kept.resolve("key"), last.signer().key() + "\n");
        Files.writeString(kept.resolve("witness"), SampleExport.WITNESS.key() + "\n");

        Workbench hidden = new Workbench(export.writeTo(made.resolve("log-changed")));
        List<byte[]> entries = new ArrayList<>(last.entries());
        String entry = new String(entries.get(20), UTF_8);
        entries.set(20, entry.replaceFirst("(?m)^actor ....", "actor 0000").getBytes(UTF_8));
        hidden.fileEntries(2, entries);

        for (String folder : new String[] {"log", "log-kept", "log-changed"}) {
            if (Boolean.getBoolean("besa.docs.update")) {
                replace(EXAMPLES.resolve(folder), made.resolve(folder));
            }
            assertThat(contents(EXAMPLES.resolve(folder))).isEqualTo(contents(made.resolve(folder)));
        }
    }

    private static void replace(Path folder, Path by) throws IOException {
        for (String file : contents(folder).keySet()) {
            Files.delete(folder.resolve(file));
        }
        for (String file : contents(by).keySet()) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(by.resolve(file), folder.resolve(file));
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] content = Files.readAllBytes(file);
                    boolean tile = file.toString().contains("tile");
                    contents.put(
                            folder.relativize(file).toString(),
                            tile ? HexFormat.of().formatHex(content) : new String(content, UTF_8));
                }
            }
        }
        return contents;
    }
}
