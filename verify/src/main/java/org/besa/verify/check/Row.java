package org.besa.verify.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.besa.verify.tree.Hash;

/** So many places for hashes, some of them perhaps empty. */
final class Row {
    /** With more places than this in doubt, not every mixture is tried: 2^8 are. */
    private static final int MOST_IN_DOUBT = 8;

    private final byte[] hashes;
    private final BitSet there = new BitSet();

    Row(int width) {
        hashes = new byte[width * Hash.SIZE];
    }

    int width() {
        return hashes.length / Hash.SIZE;
    }

    /** Puts hashes into places from {@code place} on, as many as there are whole ones and room for. */
    void put(int place, byte[] from) {
        int count = Math.min(from.length / Hash.SIZE, width() - place);
        System.arraycopy(from, 0, hashes, place * Hash.SIZE, count * Hash.SIZE);
        there.set(place, place + count);
    }

    /** Puts another row's hashes into places from {@code place} on, leaving empty what is empty there. */
    void put(int place, Row from) {
        for (int i = from.there.nextSetBit(0); i >= 0; i = from.there.nextSetBit(i + 1)) {
            put(place + i, Arrays.copyOfRange(from.hashes, i * Hash.SIZE, (i + 1) * Hash.SIZE));
        }
    }

    /**
     * The hashes that fit what is known of them: each taken from this row or, where it has none or a wrong one, from another. When only a
     * few places differ every mixture is tried, so that damage to either row at different places hides nothing.
     */
    Optional<byte[]> mixedWith(Row other, Predicate<byte[]> fits) {
        BitSet missing = new BitSet();
        missing.set(0, width());
        missing.andNot(there);
        BitSet inDoubt = new BitSet();
        for (int i = 0; i < width(); i++) {
            if (missing.get(i) && !other.there.get(i)) {
                return Optional.empty();
            }
            if (there.get(i) && other.there.get(i) && !sameAt(other, i)) {
                inDoubt.set(i);
            }
        }
        int[] places = inDoubt.stream().toArray();
        boolean all = places.length <= MOST_IN_DOUBT;
        int mixtures = all ? 1 << places.length : 2;
        for (int mixture = 0; mixture < mixtures; mixture++) {
            byte[] mixed = hashes.clone();
            missing.stream().forEach(place -> other.copyTo(mixed, place));
            for (int i = 0; i < places.length; i++) {
                if (all ? (mixture >> i & 1) == 1 : mixture == 1) {
                    other.copyTo(mixed, places[i]);
                }
            }
            if (fits.test(mixed)) {
                return Optional.of(mixed);
            }
        }
        return Optional.empty();
    }

    private boolean sameAt(Row other, int place) {
        int from = place * Hash.SIZE;
        return Arrays.equals(hashes, from, from + Hash.SIZE, other.hashes, from, from + Hash.SIZE);
    }

    private void copyTo(byte[] target, int place) {
        System.arraycopy(hashes, place * Hash.SIZE, target, place * Hash.SIZE, Hash.SIZE);
    }
}
