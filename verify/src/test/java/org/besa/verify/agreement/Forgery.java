package org.besa.verify.agreement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.besa.verify.export.Origin;
import org.besa.verify.export.Tile;
import org.besa.verify.export.TileBuilder;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.NoteSigner;
import org.besa.verify.note.SignedNote;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;

/** What somebody writes who makes a log's files anew, over entries of their choice. */
final class Forgery {
    private final Origin origin;
    private final List<byte[]> entries;

    Forgery(Origin origin, List<byte[]> entries) {
        this.origin = origin;
        this.entries = entries;
    }

    int size() {
        return entries.size();
    }

    /** A checkpoint over the first entries. */
    SignedNote checkpoint(int size, NoteSigner signer) {
        Frontier tree = new Frontier();
        entries.subList(0, size).forEach(entry -> tree.append(Hash.ofLeaf(entry)));
        return SignedNote.of(new Checkpoint(origin.keyName(), size, tree.root()).text(), signer);
    }

    /** Puts the files of entries into the place of those that are there. */
    void putEntries(ExportFiles files) {
        files.removeUnder(origin.folder() + "/tile/entries/");
        for (int from = 0; from < entries.size(); from += Tile.FULL) {
            int end = Math.min(from + Tile.FULL, entries.size());
            Tile tile = new Tile(Tile.ENTRIES, from / Tile.FULL, end - from);
            files.put(origin.folder() + "/" + tile.path(), bundle(entries.subList(from, end)));
        }
    }

    /** Puts the files of hashes into the place of those that are there. */
    void putHashes(ExportFiles files) {
        for (int level = 0; level < Tile.LEVELS; level++) {
            files.removeUnder(origin.folder() + "/" + Tile.folder(level) + "/");
        }
        TileBuilder tiles = new TileBuilder((tile, hashes) ->
                files.put(origin.folder() + "/" + tile.path(), Arrays.copyOf(hashes, tile.width() * Hash.SIZE)));
        try {
            for (byte[] entry : entries) {
                tiles.append(entry, 0, entry.length);
            }
            tiles.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bundle(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }
}
