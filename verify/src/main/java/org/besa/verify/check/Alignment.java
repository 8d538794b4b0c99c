package org.besa.verify.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.besa.verify.check.FoundEntries.Found;
import org.besa.verify.export.Tile;
import org.besa.verify.export.Unreadable;

/**
 * Lays the entries that are there beside those that are vouched for, and tells what was done: which were changed, taken out, put in or
 * exchanged. Both are read from front to end; at a difference it looks for the entry among all that are vouched for, and at the next one, to
 * tell a gap from a copy.
 */
final class Alignment {
    /** How many hashes may be looked at in all; beyond that, only near ones are. */
    private static final long MOST_LOOKED_AT = 1L << 24;

    private static final long NEAR = 2L * Tile.FULL;

    private final int log;
    private final VouchedTree tree;
    private final long standing;
    private final FoundEntries found;
    private final EntryFindings findings;
    /** By place: which other vouched entry stands there. */
    private final Map<Long, Long> replaced = new TreeMap<>();

    private long next;
    private long lookedAt;

    /**
     * @param standing so many first entries are known to be as they were signed
     */
    Alignment(int log, VouchedTree tree, long standing, FoundEntries found) {
        this.log = log;
        this.tree = tree;
        this.standing = standing;
        this.found = found;
        this.findings = new EntryFindings(log);
    }

    /** What is wrong with the entries before the tree's size; the entries behind it are left in {@code found}. */
    List<Finding> findings() throws Unreadable {
        while (next < tree.size()) {
            Optional<Found> here = found.peek();
            if (here.isEmpty()) {
                findings.missing(next, tree.size());
                next = tree.size();
            } else {
                compare(here.get());
            }
        }
        List<Finding> all = new ArrayList<>(findings.all());
        replaced.forEach((place, by) -> {
            Long back = replaced.get(by);
            if (back == null || !back.equals(place)) {
                all.add(new Finding.Replaced(log, Span.of(place), by));
            } else if (place < by) {
                all.add(new Finding.Swapped(log, place, by));
            }
        });
        return all;
    }

    private void compare(Found here) throws Unreadable {
        Optional<byte[]> expected = tree.leaf(next);
        if (here.is(expected)) {
            if (here.cutOff()) {
                findings.lengthChanged(next);
            }
            step();
        } else if (expected.isEmpty()) {
            compareUnvouched(here);
        } else {
            long original = find(here.hash(), here.place());
            if (original < 0) {
                unknown(here, expected.get());
            } else if (original > next) {
                later(original);
            } else {
                earlier(original);
            }
        }
    }

    /** Nothing says what should be here: go by the files. */
    private void compareUnvouched(Found here) throws Unreadable {
        long ofFile = here.file().index();
        long ofNext = next / Tile.FULL;
        if (ofFile > ofNext) {
            long gap = Math.min(tree.size(), ofFile * Tile.FULL);
            findings.missing(next, gap);
            next = gap;
        } else if (ofFile < ofNext) {
            found.advance();
        } else {
            if (next >= standing) {
                findings.unvouched(next);
            }
            step();
        }
    }

    /** Stands here, and belongs further behind. */
    private void later(long original) throws Unreadable {
        Optional<Found> second = found.peekSecond();
        if (original == next + 1 && second.isPresent() && second.get().is(tree.leaf(next))) {
            replaced.put(next, original);
            replaced.put(original, next);
            step();
            step();
        } else if (second.isPresent() && next + 1 < tree.size() && second.get().is(tree.leaf(next + 1))) {
            replaced.put(next, original);
            step();
        } else {
            findings.missing(next, original);
            next = original;
        }
    }

    /** Stands here, and was there before. */
    private void earlier(long original) throws Unreadable {
        Optional<Found> second = found.peekSecond();
        if (second.isPresent() && second.get().is(tree.leaf(next))) {
            findings.repeated(next, original);
            found.advance();
        } else {
            replaced.put(next, original);
            step();
        }
    }

    /** Nobody signed for this one. */
    private void unknown(Found here, byte[] expected) throws Unreadable {
        Optional<Found> second = found.peekSecond();
        if (second.isPresent() && second.get().is(expected)) {
            findings.added(next);
            found.advance();
            return;
        }
        boolean lastOfFile = here.number() == here.file().width() - 1;
        Optional<byte[]> following = lastOfFile || next + 1 == tree.size() ? Optional.empty() : tree.leaf(next + 1);
        Optional<byte[]> whole = found.skipDamage(following);
        if (whole.isEmpty()) {
            findings.changed(next);
            step();
            return;
        }
        if (Arrays.equals(whole.get(), expected)) {
            findings.lengthChanged(next);
        } else {
            findings.changed(next);
        }
        next++;
    }

    private void step() {
        found.advance();
        next++;
    }

    /** The place of a hash in the tree, or -1: first where its file says, then near, then anywhere. */
    private long find(byte[] hash, long place) throws Unreadable {
        if (place < tree.size() && isAt(hash, place)) {
            return place;
        }
        long near = findIn(hash, Math.max(0, next - NEAR), Math.min(tree.size(), next + NEAR));
        if (near >= 0 || lookedAt > MOST_LOOKED_AT) {
            return near;
        }
        lookedAt += tree.size();
        return findIn(hash, 0, tree.size());
    }

    private long findIn(byte[] hash, long from, long end) throws Unreadable {
        for (long i = from; i < end; i++) {
            if (isAt(hash, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] hash, long entry) throws Unreadable {
        Optional<byte[]> leaf = tree.leaf(entry);
        return leaf.isPresent() && Arrays.equals(leaf.get(), hash);
    }
}
