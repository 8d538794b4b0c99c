package org.besa.verify.tree;

import java.util.ArrayList;
import java.util.List;

/** The hashes of all entries, and of all perfect subtrees over them, in memory: about 64 bytes and two objects an entry. */
public final class LeafHashes implements PerfectSubtrees {
    private final List<List<Hash>> heights = new ArrayList<>();

    /** Without entries. */
    public LeafHashes() {
        heights.add(new ArrayList<>());
    }

    /** Appends one entry by its leaf hash. */
    public void append(Hash leaf) {
        Hash grown = leaf;
        for (int height = 0; ; height++) {
            if (height == heights.size()) {
                heights.add(new ArrayList<>());
            }
            List<Hash> row = heights.get(height);
            row.add(grown);
            if (row.size() % 2 == 1) {
                return;
            }
            grown = Hash.ofNode(row.get(row.size() - 2), grown);
        }
    }

    /** The number of entries. */
    public long size() {
        return heights.getFirst().size();
    }

    /** The tree over all entries there are now. */
    public Tree tree() {
        return new Tree(this, size());
    }

    @Override
    public Hash root(int height, long index) {
        return heights.get(height).get(Math.toIntExact(index));
    }
}
