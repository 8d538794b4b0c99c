package org.besa.verify.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.besa.verify.export.Tile;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;
import org.besa.verify.tree.TreeHasher;

/**
 * The tiles at the right edge of a tree of some size: at each level, the hashes that no hash of the next level covers. Together they give
 * the root.
 *
 * @param size the number of entries
 * @param tiles the highest level first; levels without such hashes are left out
 */
record Edge(long size, List<Tile> tiles) {

    static Edge of(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = Tile.LEVELS - 1; level >= 0; level--) {
            long hashes = size >>> (8 * level);
            int width = (int) (hashes % Tile.FULL);
            if (width > 0) {
                tiles.add(new Tile(level, hashes / Tile.FULL, width));
            }
        }
        return new Edge(size, tiles);
    }

    /** How many hashes they hold together. */
    int width() {
        return tiles.stream().mapToInt(Tile::width).sum();
    }

    /**
     * The root.
     *
     * @param hashes those of the tiles, one behind the other
     */
    Hash root(TreeHasher hasher, byte[] hashes) {
        List<Hash> subtrees = new ArrayList<>();
        int from = 0;
        for (Tile tile : tiles) {
            // Within a level, the set bits of the width are perfect subtrees, the widest first.
            for (int bit = Integer.highestOneBit(tile.width()); bit > 0; bit >>>= 1) {
                if ((tile.width() & bit) != 0) {
                    byte[] subtree = Arrays.copyOfRange(hashes, from, from + bit * Hash.SIZE);
                    subtrees.add(hasher.root(subtree, bit));
                    from += bit * Hash.SIZE;
                }
            }
        }
        return new Frontier(size, subtrees).root();
    }
}
