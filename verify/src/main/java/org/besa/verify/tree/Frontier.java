package org.besa.verify.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: all that is needed to let it grow and to know its root. At most 63 hashes, whatever the size.
 *
 * <p>The hashes are the roots of the perfect subtrees that a tree of this size is made of, widest first: one for each set bit
 * of the size (RFC 6962, section 2.1, read as a binary counter).
 */
public final class Frontier {
    private final List<Hash> subtrees = new ArrayList<>();
    private long size;

    /** The tree without entries. */
    public Frontier() {}

    /**
     * A tree that grew elsewhere.
     *
     * @param size the number of its entries, 0 or more
     * @param subtrees as {@link #subtrees()} gave them
     * @throws IllegalArgumentException if their number is not that of the size's set bits
     */
    public Frontier(long size, List<Hash> subtrees) {
        if (size < 0 || subtrees.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " entries has " + Long.bitCount(size)
                    + " subtrees at its edge, not " + subtrees.size());
        }
        this.size = size;
        this.subtrees.addAll(subtrees);
    }

    /** Appends one entry by its leaf hash. */
    public void append(Hash leaf) {
        Hash grown = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            grown = Hash.ofNode(subtrees.removeLast(), grown);
        }
        subtrees.add(grown);
        size++;
    }

    /** The number of entries. */
    public long size() {
        return size;
    }

    /** The roots of the perfect subtrees, widest first. */
    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    /** The root of the whole tree. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.ofEmptyTree();
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.ofNode(subtrees.get(i), root);
        }
        return root;
    }
}
