package org.besa.verify.tree;

import java.util.List;

/**
 * The hashes that lead from an entry to the root of its tree (RFC 6962, section 2.1.1).
 *
 * @param index of the entry, from 0
 * @param size the number of entries of the tree, more than the index
 * @param hashes from the entry's neighbour upwards
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {

    /** @throws IllegalArgumentException if no tree of this size has an entry with this index */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " entries has no entry " + index);
        }
        hashes = List.copyOf(hashes);
    }

    /**
     * Whether an entry stands at this place of a tree (RFC 9162, section 2.1.3.2).
     *
     * <p>Size and root belong together: take both from one checkpoint.
     *
     * @param leaf the entry's hash
     * @param root the tree's
     */
    public boolean shows(Hash leaf, Hash root) {
        long place = index;
        long last = size - 1;
        Hash grown = leaf;
        for (Hash hash : hashes) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                grown = Hash.ofNode(hash, grown);
                int right = Long.numberOfTrailingZeros(place);
                place >>>= right;
                last >>>= right;
            } else {
                grown = Hash.ofNode(grown, hash);
            }
            place >>>= 1;
            last >>>= 1;
        }
        return last == 0 && grown.equals(root);
    }
}
