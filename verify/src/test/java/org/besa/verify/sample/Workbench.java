package org.besa.verify.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.verify.export.Tile;
import org.besa.verify.export.TileBuilder;
import org.besa.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/** An export on which damage is done, and undone. */
public final class Workbench {
    private final Path export;
    private final Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();

    public Workbench(Path export) {
        this.export = export;
    }

    /** The folder. */
    public Path export() {
        return export;
    }

    /** Every file, by its path below the folder. */
    public List<String> files() {
        try (Stream<Path> files = Files.walk(export)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> export.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file. */
    public byte[] read(String path) {
        try {
            return Files.readAllBytes(export.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a file other bytes, or makes it. */
    public void write(String path, byte[] content) {
        change(export.resolve(path), content);
    }

    /** Removes a file. */
    public void delete(String path) {
        change(export.resolve(path), null);
    }

    /** Changes one byte. */
    public void flip(String path, int at) {
        byte[] content = read(path);
        content[at] ^= 1;
        write(path, content);
    }

    /** Files all entries of a log anew, as whoever covers their traces does; the hashes stay. */
    public void fileEntries(int log, List<byte[]> entries) {
        String folder = "log/" + log + "/tile/entries";
        files().stream().filter(file -> file.startsWith(folder)).forEach(this::delete);
        for (int from = 0; from < entries.size(); from += Tile.FULL) {
            List<byte[]> some = entries.subList(from, Math.min(entries.size(), from + Tile.FULL));
            Tile tile = new Tile(Tile.ENTRIES, from / Tile.FULL, some.size());
            write("log/" + log + "/" + tile.path(), bundle(some));
        }
    }

    /** Files all entries of a log and all hashes over them anew, as whoever rewrites everything but the signatures does. */
    public void fileLog(int log, List<byte[]> entries) {
        String folder = "log/" + log + "/tile";
        files().stream().filter(file -> file.startsWith(folder)).forEach(this::delete);
        fileEntries(log, entries);
        TileBuilder tiles = new TileBuilder((tile, hashes) ->
                write("log/" + log + "/" + tile.path(), Arrays.copyOf(hashes, tile.width() * Hash.SIZE)));
        try {
            for (byte[] entry : entries) {
                tiles.append(entry, 0, entry.length);
            }
            tiles.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Undoes everything. */
    public void undo() {
        Map<Path, Optional<byte[]>> files = new LinkedHashMap<>(before);
        files.forEach((file, content) -> change(file, content.orElse(null)));
        before.clear();
    }

    /** Entries with their lengths. */
    public static byte[] bundle(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** Where each of some entries begins in a bundle, behind its length. */
    public static List<Integer> starts(List<byte[]> entries) {
        List<Integer> starts = new ArrayList<>();
        int at = 2;
        for (byte[] entry : entries) {
            starts.add(at);
            at += entry.length + 2;
        }
        return starts;
    }

    private void change(Path file, byte @Nullable [] content) {
        try {
            if (!before.containsKey(file)) {
                before.put(file, Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty());
            }
            if (content == null) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
