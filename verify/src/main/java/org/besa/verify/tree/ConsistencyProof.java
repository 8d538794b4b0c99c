package org.besa.verify.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The hashes that show one tree to be a beginning of another (RFC 6962, section 2.1.2).
 *
 * @param oldSize the number of entries of the earlier tree, 0 or more
 * @param newSize the number of entries of the later one, not less
 * @param hashes none if the sizes are equal or the old one is 0
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {

    /** @throws IllegalArgumentException if a tree of the one size cannot have grown into one of the other */
    public ConsistencyProof {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("no tree grows from " + oldSize + " to " + newSize + " entries");
        }
        hashes = List.copyOf(hashes);
    }

    /** Whether one tree is a beginning of another (RFC 9162, section 2.1.4.2). The empty tree is a beginning of every one. */
    public boolean shows(Hash oldRoot, Hash newRoot) {
        if (oldSize == newSize) {
            return hashes.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return hashes.isEmpty() && oldRoot.equals(Hash.ofEmptyTree());
        }
        return !hashes.isEmpty() && bothGrow(oldRoot, newRoot);
    }

    private boolean bothGrow(Hash oldRoot, Hash newRoot) {
        List<Hash> path = new ArrayList<>(hashes);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(
                    oldRoot); // a perfect tree is a node of every later one, so the proof need not repeat its root
        }
        int complete = Long.numberOfTrailingZeros(oldSize);
        long place = (oldSize - 1) >>> complete;
        long last = (newSize - 1) >>> complete;
        Hash grownOld = path.getFirst();
        Hash grownNew = path.getFirst();
        for (Hash hash : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                grownOld = Hash.ofNode(hash, grownOld);
                grownNew = Hash.ofNode(hash, grownNew);
                int right = Long.numberOfTrailingZeros(place);
                place >>>= right;
                last >>>= right;
            } else {
                grownNew = Hash.ofNode(grownNew, hash);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && grownOld.equals(oldRoot) && grownNew.equals(newRoot);
    }
}
