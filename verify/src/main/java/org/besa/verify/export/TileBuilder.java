package org.besa.verify.export;

import java.io.IOException;
import java.util.Arrays;
import org.besa.verify.tree.Hash;
import org.besa.verify.tree.TreeHasher;

/**
 * Grows a tree entry by entry and gives out its tiles as they fill: one node's hashing for each entry, and memory for one tile of each
 * level, whatever the size.
 */
public final class TileBuilder {
    /** 256 = 2^8: every eighth height of the tree is a level of tiles. */
    private static final int HEIGHTS = 8;

    private final Sink sink;
    private final TreeHasher hasher = new TreeHasher();
    /** The perfect subtrees at the right edge by height, as in {@link org.besa.verify.tree.Frontier}: those whose bit is set in size. */
    private final byte[] edge = new byte[Long.SIZE * Hash.SIZE];

    private final byte[][] rows = new byte[Tile.LEVELS][Tile.FULL * Hash.SIZE];
    private final long[] given = new long[Tile.LEVELS];
    private final byte[] carried = new byte[Hash.SIZE];
    private long size;

    /** Takes each tile once: when it is full, or when the tree is finished. */
    public interface Sink {
        /**
         * Takes one.
         *
         * @param hashes {@code tile.width()} hashes, one behind the other; the array is used again afterwards
         */
        void take(Tile tile, byte[] hashes) throws IOException;
    }

    public TileBuilder(Sink sink) {
        this.sink = sink;
    }

    /** Another builder that has come as far and goes on by itself. */
    public TileBuilder copy(Sink other) {
        TileBuilder copy = new TileBuilder(other);
        System.arraycopy(edge, 0, copy.edge, 0, edge.length);
        for (int level = 0; level < Tile.LEVELS; level++) {
            System.arraycopy(rows[level], 0, copy.rows[level], 0, rows[level].length);
        }
        System.arraycopy(given, 0, copy.given, 0, given.length);
        copy.size = size;
        return copy;
    }

    /** Appends the entry in these bytes. */
    public void append(byte[] bytes, int from, int length) throws IOException {
        hasher.leaf(bytes, from, length, carried, 0);
        appendCarried();
    }

    /** Appends an entry by its leaf hash, which begins at {@code from}. */
    public void appendLeaf(byte[] hashes, int from) throws IOException {
        System.arraycopy(hashes, from, carried, 0, Hash.SIZE);
        appendCarried();
    }

    private void appendCarried() throws IOException {
        keep(0);
        int height = 0;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            hasher.node(edge, height * Hash.SIZE, carried, 0, carried, 0);
            height++;
            if (height % HEIGHTS == 0) {
                keep(height / HEIGHTS);
            }
        }
        System.arraycopy(carried, 0, edge, height * Hash.SIZE, Hash.SIZE);
        size++;
    }

    /** The number of entries so far. */
    public long size() {
        return size;
    }

    /** The root of the tree over the entries so far. */
    public Hash root() {
        if (size == 0) {
            return Hash.ofEmptyTree();
        }
        int height = Long.numberOfTrailingZeros(size);
        byte[] root = Arrays.copyOfRange(edge, height * Hash.SIZE, (height + 1) * Hash.SIZE);
        for (height++; height < Long.SIZE; height++) {
            if ((size >>> height & 1) == 1) {
                hasher.node(edge, height * Hash.SIZE, root, 0, root, 0);
            }
        }
        return Hash.of(root);
    }

    /** Gives out the tiles that are not full. Nothing is appended afterwards. */
    public void finish() throws IOException {
        for (int level = 0; level < Tile.LEVELS; level++) {
            int width = (int) (given[level] % Tile.FULL);
            if (width > 0) {
                sink.take(new Tile(level, given[level] / Tile.FULL, width), rows[level]);
            }
        }
    }

    private void keep(int level) throws IOException {
        int place = (int) (given[level] % Tile.FULL);
        System.arraycopy(carried, 0, rows[level], place * Hash.SIZE, Hash.SIZE);
        given[level]++;
        if (place == Tile.FULL - 1) {
            sink.take(new Tile(level, given[level] / Tile.FULL - 1, Tile.FULL), rows[level]);
        }
    }
}
