package org.besa.verify.tree;

/** The hashes that a tree is put together from, wherever they lie: in memory, in tiles, in a database. */
@FunctionalInterface
public interface PerfectSubtrees {

    /**
     * The root over the entries from {@code index · 2^height} (inclusive) to {@code (index + 1) · 2^height} (exclusive).
     *
     * @param height 0 for the hash of a single entry; at most 62
     * @param index 0 or more. The last one asked for lies whole within the tree
     */
    Hash root(int height, long index);
}
