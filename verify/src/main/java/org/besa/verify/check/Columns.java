package org.besa.verify.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.besa.verify.export.Tile;
import org.besa.verify.export.TileBuilder;
import org.besa.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Two trees that grow side by side: over the entries that are there, and over the hashes of level 0 that are there. As long as they agree
 * only one is computed.
 */
final class Columns {
    private final Completed completed;
    private final TileBuilder entries;
    private @Nullable TileBuilder hashes;
    private final Map<Tile, byte[]> waiting = new HashMap<>();

    /** Takes the tiles above level 0 as they are completed, as either tree has them. */
    interface Completed {
        void take(Tile tile, byte[] overEntries, byte[] overHashes) throws IOException;
    }

    Columns(Completed completed) {
        this.completed = completed;
        this.entries = new TileBuilder(this::takeOverEntries);
    }

    /** Appends the next entry's hash, and the hash that stands in its place; both begin at their {@code from}. */
    void append(byte[] leaf, byte[] stored, int storedFrom) throws IOException {
        if (hashes == null && !Arrays.equals(leaf, 0, Hash.SIZE, stored, storedFrom, storedFrom + Hash.SIZE)) {
            hashes = entries.copy(this::takeOverHashes);
        }
        entries.appendLeaf(leaf, 0);
        if (hashes != null) {
            hashes.appendLeaf(stored, storedFrom);
        }
    }

    void finish() throws IOException {
        entries.finish();
        if (hashes != null) {
            hashes.finish();
        }
    }

    long size() {
        return entries.size();
    }

    /** The root over the entries so far. */
    Hash overEntries() {
        return entries.root();
    }

    /** The root over the hashes so far. */
    Hash overHashes() {
        return hashes == null ? entries.root() : hashes.root();
    }

    private void takeOverEntries(Tile tile, byte[] content) throws IOException {
        if (tile.level() > 0) {
            if (hashes == null) {
                completed.take(tile, content, content);
            } else {
                waiting.put(tile, content.clone());
            }
        }
    }

    private void takeOverHashes(Tile tile, byte[] content) throws IOException {
        byte[] overEntries = waiting.remove(tile);
        if (overEntries != null) {
            completed.take(tile, overEntries, content);
        }
    }
}
