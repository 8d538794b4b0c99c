package org.besa.verify.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of an export in memory, to be damaged.
 *
 * @param files by their paths below the export's folder; what stands in one is replaced, never changed
 */
record ExportFiles(NavigableMap<String, byte[]> files) {

    /** All files of a folder. */
    static ExportFiles read(Path folder) throws IOException {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return new ExportFiles(files);
    }

    ExportFiles copy() {
        return new ExportFiles(new TreeMap<>(files));
    }

    /** Turns the folder that holds another export's files into one that holds these. */
    void writeOver(ExportFiles before, Path folder) throws IOException {
        for (String path : before.files.keySet()) {
            if (!files.containsKey(path)) {
                Files.delete(folder.resolve(path));
                removeEmpty(path, folder);
            }
        }
        for (String path : files.keySet()) {
            byte[] content = get(path);
            if (!before.files.containsKey(path) || !Arrays.equals(content, before.get(path))) {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), content);
            }
        }
    }

    /** The paths of the files that are only here or only there, or have another content. */
    Set<String> changedFrom(ExportFiles other) {
        Set<String> changed = new TreeSet<>(files.keySet());
        changed.addAll(other.files.keySet());
        changed.removeIf(path -> Arrays.equals(files.get(path), other.files.get(path)));
        return changed;
    }

    byte[] get(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        return content;
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    /** Those whose paths begin so. */
    List<String> under(String prefix) {
        return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    }

    /** Removes those whose paths begin so. */
    void removeUnder(String prefix) {
        files.keySet().removeIf(path -> path.startsWith(prefix));
    }

    /** Removes the folders that a path leads through, as far as nothing is in them. */
    private static void removeEmpty(String path, Path root) throws IOException {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            Path folder = root.resolve(path.substring(0, slash));
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
