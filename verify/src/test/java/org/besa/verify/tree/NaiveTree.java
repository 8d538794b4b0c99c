package org.besa.verify.tree;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962, section 2.1, as they stand there: over a list of leaf hashes, by recursion, without any memory. */
record NaiveTree(List<Hash> leaves) {

    Hash root() {
        return mth(leaves);
    }

    List<Hash> inclusion(int index) {
        return path(index, leaves);
    }

    List<Hash> consistency(int oldSize) {
        return subproof(oldSize, leaves, true);
    }

    private static Hash mth(List<Hash> d) {
        if (d.isEmpty()) {
            return Hash.ofEmptyTree();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = k(d.size());
        return Hash.ofNode(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static List<Hash> path(int m, List<Hash> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = k(d.size());
        List<Hash> left = d.subList(0, k);
        List<Hash> right = d.subList(k, d.size());
        return m < k ? with(path(m, left), mth(right)) : with(path(m - k, right), mth(left));
    }

    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        if (m == d.size()) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = k(d.size());
        List<Hash> left = d.subList(0, k);
        List<Hash> right = d.subList(k, d.size());
        return m <= k ? with(subproof(m, left, b), mth(right)) : with(subproof(m - k, right, false), mth(left));
    }

    /** The largest power of two smaller than n. */
    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> with(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
