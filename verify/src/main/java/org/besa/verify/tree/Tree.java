package org.besa.verify.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of so many entries, able to prove what it holds (RFC 6962, section 2.1). Each proof asks for as few hashes as it needs.
 *
 * @param subtrees where the hashes lie
 * @param size the number of entries, 0 or more
 */
public record Tree(PerfectSubtrees subtrees, long size) {

    /** @throws IllegalArgumentException if the size is negative */
    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no " + size + " entries");
        }
    }

    /** The root over all entries: MTH of section 2.1. */
    public Hash root() {
        return root(0, size);
    }

    /**
     * Proves that an entry stands at its place: PATH of section 2.1.1.
     *
     * @param index of the entry, from 0
     * @throws IllegalArgumentException if there is no such entry
     */
    public InclusionProof inclusion(long index) {
        List<Hash> path = new ArrayList<>();
        if (index >= 0 && index < size) {
            addPath(index, 0, size, path);
        }
        return new InclusionProof(index, size, path);
    }

    /**
     * Proves that an earlier tree is a beginning of this one: PROOF of section 2.1.2.
     *
     * @param oldSize the number of entries that the earlier one had, from 0 to those of this one, both inclusive
     * @throws IllegalArgumentException if it is none of these
     */
    public ConsistencyProof consistency(long oldSize) {
        List<Hash> hashes = new ArrayList<>();
        if (oldSize > 0 && oldSize < size) {
            addSubproof(oldSize, 0, size, true, hashes);
        }
        return new ConsistencyProof(oldSize, size, hashes);
    }

    private void addPath(long index, long from, long to, List<Hash> path) {
        if (to - from > 1) {
            long middle = middle(from, to);
            if (index < middle) {
                addPath(index, from, middle, path);
                path.add(root(middle, to));
            } else {
                addPath(index, middle, to, path);
                path.add(root(from, middle));
            }
        }
    }

    /** SUBPROOF of section 2.1.2 for the entries before {@code end}; {@code known} says that they are the whole old tree. */
    private void addSubproof(long end, long from, long to, boolean known, List<Hash> hashes) {
        if (end == to) {
            if (!known) {
                hashes.add(root(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (end <= middle) {
            addSubproof(end, from, middle, known, hashes);
            hashes.add(root(middle, to));
        } else {
            addSubproof(end, middle, to, false, hashes);
            hashes.add(root(from, middle));
        }
    }

    /** The root over the entries from one (inclusive) to another (exclusive). */
    private Hash root(long from, long to) {
        long width = to - from;
        if (width == 0) {
            return Hash.ofEmptyTree();
        }
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return subtrees.root(height, from >>> height);
        }
        long middle = middle(from, to);
        return Hash.ofNode(root(from, middle), root(middle, to));
    }

    /** Where a run of two or more entries is divided: behind as many as the largest power of two that is smaller than their number. */
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
