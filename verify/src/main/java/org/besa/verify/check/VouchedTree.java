package org.besa.verify.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.besa.verify.export.EntryBundle;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Tile;
import org.besa.verify.export.Unreadable;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.tree.Hash;
import org.besa.verify.tree.TreeHasher;

/**
 * The hashes of a damaged log that a signed root still vouches for. The root vouches for the tiles at the right edge; each hash in a tile
 * that is vouched for vouches for a tile below. Where a stored tile does not fit, what lies below it is hashed and tried in its stead.
 */
final class VouchedTree {
    private static final int MOST_KEPT = 4_096;

    private final LogFolder log;
    private final TreeHasher hasher = new TreeHasher();
    private final Edge edge;
    private final Map<Tile, byte[]> atEdge = new HashMap<>();
    private final Map<Tile, Optional<byte[]>> within = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, Optional<byte[]>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private VouchedTree(LogFolder log, long size) {
        this.log = log;
        this.edge = Edge.of(size);
    }

    /** The tree for which a checkpoint vouches; empty if not even the tiles at its edge can be found. */
    static Optional<VouchedTree> under(Checkpoint checkpoint, LogFolder log) throws Unreadable {
        VouchedTree tree = new VouchedTree(log, checkpoint.size());
        return tree.fitsEdge(checkpoint.root()) ? Optional.of(tree) : Optional.empty();
    }

    /** The number of its entries. */
    long size() {
        return edge.size();
    }

    /** The hash of an entry before {@link #size}; empty if nothing vouches for it. */
    Optional<byte[]> leaf(long entry) throws Unreadable {
        int place = (int) (entry % Tile.FULL) * Hash.SIZE;
        return hashes(0, entry / Tile.FULL).map(hashes -> Arrays.copyOfRange(hashes, place, place + Hash.SIZE));
    }

    /** The hashes of a tile, as many as a tree of this size has there; empty if nothing vouches for them. */
    Optional<byte[]> hashes(int level, long index) throws Unreadable {
        for (Tile tile : edge.tiles()) {
            if (tile.level() == level && tile.index() == index) {
                return Optional.ofNullable(atEdge.get(tile));
            }
        }
        Tile tile = new Tile(level, index, Tile.FULL);
        Optional<byte[]> known = within.get(tile);
        if (known == null) {
            known = findWithin(tile);
            within.put(tile, known);
        }
        return known;
    }

    /** The root of its first entries, at most {@link #size}; empty if nothing vouches for it. */
    Optional<Hash> root(long entries) throws Unreadable {
        Edge prefix = Edge.of(entries);
        byte[] hashes = new byte[prefix.width() * Hash.SIZE];
        int at = 0;
        for (Tile tile : prefix.tiles()) {
            Optional<byte[]> vouched = hashes(tile.level(), tile.index());
            if (vouched.isEmpty()) {
                return Optional.empty();
            }
            System.arraycopy(vouched.get(), 0, hashes, at, tile.width() * Hash.SIZE);
            at += tile.width() * Hash.SIZE;
        }
        return Optional.of(prefix.root(hasher, hashes));
    }

    private Optional<byte[]> findWithin(Tile tile) throws Unreadable {
        Optional<byte[]> above = hashes(tile.level() + 1, tile.index() / Tile.FULL);
        if (above.isEmpty()) {
            return Optional.empty();
        }
        int place = (int) (tile.index() % Tile.FULL) * Hash.SIZE;
        Hash root = Hash.of(Arrays.copyOfRange(above.get(), place, place + Hash.SIZE));
        Predicate<byte[]> fits = hashes -> hasher.root(hashes, Tile.FULL).equals(root);
        Row stored = stored(tile);
        // Most tiles fit as they are; hashing what lies below is only for the others.
        Optional<byte[]> asStored = stored.mixedWith(new Row(tile.width()), fits);
        return asStored.isPresent() ? asStored : stored.mixedWith(fromBelow(tile), fits);
    }

    private boolean fitsEdge(Hash root) throws Unreadable {
        Predicate<byte[]> fits = hashes -> edge.root(hasher, hashes).equals(root);
        Row stored = new Row(edge.width());
        int at = 0;
        for (Tile tile : edge.tiles()) {
            stored.put(at, stored(tile));
            at += tile.width();
        }
        Optional<byte[]> fitting = stored.mixedWith(new Row(edge.width()), fits);
        if (fitting.isEmpty()) {
            Row fromBelow = new Row(edge.width());
            at = 0;
            for (Tile tile : edge.tiles()) {
                fromBelow.put(at, fromBelow(tile));
                at += tile.width();
            }
            fitting = stored.mixedWith(fromBelow, fits);
        }
        at = 0;
        for (Tile tile : fitting.isPresent() ? edge.tiles() : List.<Tile>of()) {
            int end = at + tile.width() * Hash.SIZE;
            atEdge.put(tile, Arrays.copyOfRange(fitting.get(), at, end));
            at = end;
        }
        return fitting.isPresent();
    }

    private Row stored(Tile tile) throws Unreadable {
        Row row = new Row(tile.width());
        log.content(tile.level(), tile.index()).ifPresent(hashes -> row.put(0, hashes));
        return row;
    }

    /** The hashes of a tile, made from the tiles or the entries below it, as those are stored. */
    private Row fromBelow(Tile tile) throws Unreadable {
        Row row = new Row(tile.width());
        if (tile.level() == 0) {
            Optional<byte[]> content = log.content(Tile.ENTRIES, tile.index());
            if (content.isPresent()) {
                EntryBundle bundle = new EntryBundle(content.get());
                byte[] leaf = new byte[Hash.SIZE];
                for (int i = 0; i < Math.min(bundle.count(), tile.width()); i++) {
                    hasher.leaf(bundle.content(), bundle.start(i), bundle.length(i), leaf, 0);
                    row.put(i, leaf);
                }
            }
            return row;
        }
        for (int i = 0; i < tile.width(); i++) {
            Optional<byte[]> below = log.content(tile.level() - 1, tile.index() * Tile.FULL + i);
            if (below.isPresent() && below.get().length >= Tile.FULL * Hash.SIZE) {
                row.put(i, hasher.root(below.get(), Tile.FULL).bytes());
            }
        }
        return row;
    }
}
