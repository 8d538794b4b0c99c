package org.besa.app.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The repository that is tested: the folder that the build names in {@code besa.home}. */
record Repository(Path root) {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");

    static Repository here() {
        return new Repository(
                Path.of(System.getProperty("besa.home", "..")).toAbsolutePath().normalize());
    }

    /** Every Markdown file, in the order of paths. */
    List<Document> documents() {
        return files(".md").stream().map(Document::new).toList();
    }

    Document document(String path) {
        return new Document(root.resolve(path));
    }

    /** Every drawing of the documents. */
    List<Path> drawings() {
        return files(".svg").stream()
                .filter(file -> file.startsWith(root.resolve("docs")))
                .toList();
    }

    /** The names of the files of all tests. */
    Set<String> tests() {
        return files("Test.java").stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    private List<Path> files(String ending) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean ours = folder.equals(root) || !(name.startsWith(".") || NOT_OURS.contains(name));
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.getFileName().toString().endsWith(ending)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }
}
