package org.besa.verify.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.besa.verify.export.EntryBundle;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Tile;
import org.besa.verify.export.Unreadable;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Hash;
import org.besa.verify.tree.TreeHasher;

/**
 * One pass over a log, in the memory of a few tiles: each entry against its hash, each hash against those above it (docs/sealing.md, "Rule
 * by rule"). It finds whether something is wrong and where that begins; what was done there is for {@link Diagnosis}.
 */
final class RulePass {
    private static final byte[] NO_HASH = new byte[Hash.SIZE];

    private static final int MOST_MISFITS = 1_000;

    private final LogFolder log;
    private final int number;
    private final long size;
    private final NavigableSet<Long> wanted;
    private final TreeHasher hasher = new TreeHasher();
    private final byte[] leaf = new byte[Hash.SIZE];
    private final Columns columns = new Columns(this::compare);
    private final Map<Long, Hash> overEntries = new HashMap<>();
    private final Map<Long, Hash> overHashes = new HashMap<>();
    private final List<Finding> misfits = new ArrayList<>();
    private Optional<WholeSecond> first = Optional.empty();
    private Optional<WholeSecond> last = Optional.empty();
    private Optional<RestoreDeclaration> declaration = Optional.empty();
    private long begins = Long.MAX_VALUE;

    /**
     * @param size as many entries as there should be
     * @param wanted sizes at which a checkpoint tells of a root
     */
    RulePass(LogFolder log, int number, long size, NavigableSet<Long> wanted) {
        this.log = log;
        this.number = number;
        this.size = size;
        this.wanted = new TreeSet<>(wanted);
    }

    void run() throws Unreadable {
        try {
            noteRoots();
            readAll();
            columns.finish();
            lookForSurplus();
        } catch (UnreadableAbove e) {
            throw e.cause;
        } catch (IOException e) {
            throw new IllegalStateException("nothing else is written", e);
        }
    }

    /** Where the first fault begins; at or beyond the size if there is none within. */
    long begins() {
        return begins;
    }

    /** Whether a checkpoint's root is that of so many first entries, or of so many first hashes. */
    boolean stands(long entries, Hash root) {
        return standsByEntries(entries, root)
                || Optional.ofNullable(overHashes.get(entries))
                        .filter(root::equals)
                        .isPresent();
    }

    /** Whether a checkpoint's root is that of so many first entries. */
    boolean standsByEntries(long entries, Hash root) {
        return Optional.ofNullable(overEntries.get(entries))
                .filter(root::equals)
                .isPresent();
    }

    /** Entries that fit their hash and are not written, or not where they stand, as they should be. */
    List<Finding> misfits() {
        return misfits;
    }

    /** The time of the first entry. */
    Optional<WholeSecond> first() {
        return first;
    }

    /** The time of the last entry. */
    Optional<WholeSecond> last() {
        return last;
    }

    /** The declaration that the log begins with. */
    Optional<RestoreDeclaration> declaration() {
        return declaration;
    }

    /** Walks through the entries, up to the first place at which neither an entry nor a hash is. */
    private void readAll() throws IOException, Unreadable {
        Iterator<Tile> hashFiles = log.tiles(0).iterator();
        Iterator<Tile> entryFiles = log.tiles(Tile.ENTRIES).iterator();
        Optional<Tile> hashes = next(hashFiles);
        Optional<Tile> entries = next(entryFiles);
        boolean whole = true;
        for (long index = 0; whole && index * Tile.FULL < size; index++) {
            Optional<Tile> hashesHere = at(index, hashes);
            Optional<Tile> entriesHere = at(index, entries);
            whole = read(index, entriesHere, hashesHere);
            hashes = hashesHere.isPresent() ? next(hashFiles) : hashes;
            entries = entriesHere.isPresent() ? next(entryFiles) : entries;
        }
    }

    /** Whether there is an entry or a hash at each place. */
    private boolean read(long index, Optional<Tile> entries, Optional<Tile> hashes) throws IOException, Unreadable {
        long before = index * Tile.FULL;
        EntryBundle bundle = new EntryBundle(content(entries));
        byte[] stored = content(hashes);
        int entriesThere = Math.min(bundle.count(), width(entries));
        int hashesThere = Math.min(stored.length / Hash.SIZE, width(hashes));
        int width = (int) Math.min(Tile.FULL, size - before);
        int there = Math.min(width, Math.max(entriesThere, hashesThere));
        for (int i = 0; i < there; i++) {
            if (i < entriesThere) {
                hasher.leaf(bundle.content(), bundle.start(i), bundle.length(i), leaf, 0);
            } else {
                System.arraycopy(NO_HASH, 0, leaf, 0, Hash.SIZE);
            }
            boolean hashThere = i < hashesThere;
            int at = i * Hash.SIZE;
            boolean fits =
                    i < entriesThere && hashThere && Arrays.equals(leaf, 0, Hash.SIZE, stored, at, at + Hash.SIZE);
            if (!fits) {
                beginsAt(before + i);
            }
            if (i < entriesThere) {
                readEntry(before + i, bundle, i, fits);
            }
            columns.append(leaf, hashThere ? stored : NO_HASH, hashThere ? at : 0);
            noteRoots();
        }
        if (there < width) {
            beginsAt(before + there);
        }
        if (entries.isPresent() && bundle.end(entriesThere) < bundle.content().length) {
            beginsAt(Math.min(size, before + entriesThere));
        }
        if (hashes.isPresent() && stored.length > hashesThere * Hash.SIZE) {
            beginsAt(Math.min(size, before + hashesThere));
        }
        return there == width;
    }

    private void readEntry(long place, EntryBundle bundle, int i, boolean fits) {
        try {
            byte[] content = Arrays.copyOfRange(bundle.content(), bundle.start(i), bundle.start(i) + bundle.length(i));
            LogEntry entry = LogEntry.parse(content);
            if (place == 0) {
                first = Optional.of(entry.time());
            }
            if (place == size - 1) {
                last = Optional.of(entry.time());
            }
            if (entry instanceof RestoreDeclaration declared) {
                if (place == 0 && number > 1) {
                    declaration = Optional.of(declared);
                } else {
                    misfit(new Finding.Misplaced(number, Span.of(place)), fits);
                }
            } else if (place == 0 && number > 1) {
                misfit(new Finding.RestoreUndeclared(number), fits);
            }
        } catch (NotReadable e) {
            misfit(new Finding.NotAnEntry(number, Span.of(place), e.getMessage()), fits);
        }
    }

    /** Compares the stored tile with what it should hold. */
    private void compare(Tile tile, byte[] overEntries, byte[] overHashes) throws IOException {
        try {
            Optional<Tile> widest = log.widest(tile.level(), tile.index());
            byte[] stored = content(widest);
            int there = Math.min(stored.length / Hash.SIZE, width(widest));
            for (int i = 0; i < tile.width(); i++) {
                int from = i * Hash.SIZE;
                int end = from + Hash.SIZE;
                if (i >= there
                        || (!Arrays.equals(stored, from, end, overEntries, from, end)
                                && !Arrays.equals(stored, from, end, overHashes, from, end))) {
                    beginsAt(before(tile, i));
                    return;
                }
            }
        } catch (Unreadable e) {
            throw new UnreadableAbove(e);
        }
    }

    /** What is there beyond the size, and what is in a file of higher hashes beyond those that its name tells of. */
    private void lookForSurplus() throws Unreadable {
        for (int level = Tile.ENTRIES; level < Tile.LEVELS; level++) {
            for (Tile tile : log.tiles(level)) {
                if (!isComplete(tile, tile.width())) {
                    beginsAt(size);
                }
                if (level > 0) {
                    int length = content(Optional.of(tile)).length;
                    int there = Math.min(length / Hash.SIZE, tile.width());
                    if (length > there * Hash.SIZE) {
                        beginsAt(before(tile, there));
                    }
                }
            }
        }
    }

    /** How many entries lie under the hashes before one of a tile; not more than there are. */
    private long before(Tile tile, int hash) {
        return isComplete(tile, hash) ? (tile.index() * Tile.FULL + hash) << height(tile) : size;
    }

    /** Whether the log has all entries that lie under the hashes before one of a tile. */
    private boolean isComplete(Tile tile, int hash) {
        return tile.index() * Tile.FULL <= (size >>> height(tile)) - hash;
    }

    private static int height(Tile tile) {
        return 8 * Math.max(0, tile.level());
    }

    private void noteRoots() {
        while (!wanted.isEmpty() && wanted.first() == columns.size()) {
            long at = wanted.removeFirst();
            overEntries.put(at, columns.overEntries());
            overHashes.put(at, columns.overHashes());
        }
    }

    private void misfit(Finding finding, boolean fitsItsHash) {
        // One that does not even fit its hash is told of as changed.
        if (fitsItsHash && misfits.size() < MOST_MISFITS) {
            misfits.add(finding);
        }
        beginsAt(finding.begins());
    }

    private void beginsAt(long entry) {
        begins = Math.min(begins, entry);
    }

    private byte[] content(Optional<Tile> tile) throws Unreadable {
        return tile.isPresent() ? log.content(tile.get()).orElse(new byte[0]) : new byte[0];
    }

    private static int width(Optional<Tile> tile) {
        return tile.map(Tile::width).orElse(0);
    }

    private static Optional<Tile> at(long index, Optional<Tile> next) {
        return next.filter(tile -> tile.index() == index);
    }

    private static Optional<Tile> next(Iterator<Tile> tiles) {
        return tiles.hasNext() ? Optional.of(tiles.next()) : Optional.empty();
    }

    /** Carries what cannot be read through the tree that asked for it. */
    private static final class UnreadableAbove extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Unreadable cause;

        UnreadableAbove(Unreadable cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
