package org.besa.continuity.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table of broken files: {@code ## name}, the lines of the file, {@code >>}, the faults. */
record BrokenFiles(List<BrokenFile> files) {

    /** One of them. {@code faults} are the lines that must be said of it, without the name of the file. */
    record BrokenFile(String name, String text, List<String> faults) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A table in which every text is whole. */
    static BrokenFiles whole(String resource) {
        return new BrokenFiles(read(resource));
    }

    /** A table whose first entry is a sound file, and every other one says how it differs from that. */
    static BrokenFiles changed(String resource) {
        List<BrokenFile> written = read(resource);
        String sound = written.getFirst().text();
        List<BrokenFile> files = new ArrayList<>();
        files.add(written.getFirst());
        for (BrokenFile file : written.subList(1, written.size())) {
            files.add(new BrokenFile(file.name(), changed(sound, file.text()), file.faults()));
        }
        return new BrokenFiles(files);
    }

    private static String changed(String sound, String changes) {
        List<String> lines = new ArrayList<>(sound.lines().toList());
        for (String change : changes.lines().toList()) {
            if (change.startsWith("~")) {
                String line = change.substring(1);
                lines.set(lineWith(lines, line.substring(0, line.indexOf(':') + 1)), line);
            } else if (change.startsWith("!")) {
                lines.remove(lineWith(lines, change.substring(1)));
            } else {
                lines.add(change);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static int lineWith(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line begins with " + start);
    }

    private static List<BrokenFile> read(String resource) {
        List<BrokenFile> files = new ArrayList<>();
        String table = text(resource);
        for (String part : table.substring(table.indexOf("\n## ") + 4).split("\n## ", -1)) {
            String[] halves = part.split("\n>>\n?", 2);
            String[] head = halves[0].split("\n", 2);
            String text = head.length == 1 ? "" : head[1] + "\n";
            List<String> faults =
                    halves.length == 1 ? List.of() : halves[1].strip().lines().toList();
            files.add(new BrokenFile(head[0], text, faults));
        }
        return files;
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(BrokenFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
