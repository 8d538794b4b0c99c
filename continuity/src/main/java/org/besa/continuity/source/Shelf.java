package org.besa.continuity.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder whose entries are named by the ids of what they hold. */
record Shelf(Path folder) {

    /** Names of the entries that fit a glob, in alphabetical order; none if the folder is not there. */
    List<String> names(String glob) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException | DirectoryIteratorException e) {
            throw new FaultyInput(List.of(
                    new Fault(folder.toString(), 1, 1, "this folder cannot be read", "expected a readable folder")));
        }
        names.sort(null);
        return names;
    }

    /** What lies under one name must not call itself by another. */
    void checkName(Path file, String kind, String found, String expected) {
        if (!found.equals(expected)) {
            throw new FaultyInput(List.of(new Fault(
                    file.toString(),
                    1,
                    1,
                    "the " + kind + " " + found + " lies under the name " + expected,
                    "expected " + kind + ": " + expected)));
        }
    }
}
