package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that a document shows with its output prints that output. A document that saves files is followed in an empty folder, any other
 * one in the repository. With {@code -Dbesa.docs.update=true} the documents are written anew with what the commands print.
 */
@Tag("docs")
class ShownCommandsTest {
    private static final boolean UPDATE = Boolean.getBoolean("besa.docs.update");
    /** The folder in which a document lets its reader work. */
    private static final String RESULT = "my-packs";

    @TempDir
    private Path temporary;

    static List<Path> documents() {
        return Repository.here().documents().stream()
                .filter(document -> document.fences().stream()
                        .anyMatch(fence -> fence.language().equals("console")))
                .map(Document::file)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void printsWhatTheDocumentShows(Path file) throws IOException, InterruptedException {
        Repository repository = Repository.here();
        Document document = new Document(file);
        boolean saves = document.fences().stream()
                .anyMatch(fence -> fence.directive("file").isPresent());
        Path folder = saves ? Files.createDirectory(temporary.resolve("folder")) : repository.root();

        List<Walk.Step> steps = new Walk(folder, launcher(repository)).follow(document);

        if (UPDATE) {
            write(document, steps);
            for (String result : results(document)) {
                copy(folder.resolve(RESULT), file.resolveSibling(result));
            }
        }
        List<Walk.Step> untrue = steps.stream()
                .filter(step -> !UPDATE && !step.real().equals(step.shown()))
                .toList();
        assertThat(all(untrue, Walk.Step::real)).isEqualTo(all(untrue, Walk.Step::shown));
        assertThat(results(document))
                .allSatisfy(result -> assertThat(texts(file.resolveSibling(result)))
                        .as("the files of " + result)
                        .isEqualTo(texts(folder.resolve(RESULT))));
    }

    private static String all(List<Walk.Step> steps, Function<Walk.Step, String> text) {
        return steps.stream()
                .map(step -> "line " + step.fence().firstLine() + "\n" + text.apply(step))
                .collect(Collectors.joining());
    }

    /** Folders that hold the files as they are in the end. */
    private static List<String> results(Document document) {
        return document.lines().stream()
                .filter(line -> line.startsWith("<!-- result: "))
                .map(line -> line.substring("<!-- result: ".length(), line.indexOf(" -->")))
                .toList();
    }

    private static Map<String, String> texts(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, String> text : texts(from).entrySet()) {
            Path file = to.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }

    /** Besa as it was just compiled, started like {@code ./besa}. */
    private Path launcher(Repository repository) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String script = """
                #!/bin/sh
                unset COLUMNS NO_COLOR
                export LC_ALL=C.UTF-8
                exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dbesa.home='%s' -cp '%s' org.besa.app.Main "$@"
                """.formatted(java, repository.root(), System.getProperty("java.class.path"));
        Path launcher = temporary.resolve("besa");
        Files.createFile(launcher, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(launcher, script);
    }

    private static void write(Document document, List<Walk.Step> steps) throws IOException {
        List<String> lines = new ArrayList<>(document.lines());
        for (Walk.Step step : steps.reversed()) {
            int first = step.fence().firstLine() - 1;
            lines.subList(first, first + step.fence().lines().size()).clear();
            lines.addAll(first, step.real().lines().toList());
        }
        Files.write(document.file(), lines);
    }
}
