package org.besa.verify.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.besa.verify.export.EntryBundle;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Tile;
import org.besa.verify.export.Unreadable;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.tree.Hash;

/**
 * What was done to a log that is not intact. It begins at the largest signed state that can be found again in the tiles and the entries,
 * and lays what is there beside what that state vouches for.
 */
final class Diagnosis {
    private final LogFolder folder;
    private final int log;
    private final RulePass pass;
    private final List<StatedCheckpoint> signed;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param signed those that the log's key signed, without those of a state that a declared restore lost
     */
    Diagnosis(LogFolder folder, int log, RulePass pass, List<StatedCheckpoint> signed) {
        this.folder = folder;
        this.log = log;
        this.pass = pass;
        this.signed = signed.stream()
                // By what was signed, whatever name a file was given.
                .map(one -> one.withSize(one.signed().orElseThrow().size()))
                .sorted(Comparator.comparingLong(StatedCheckpoint::size).reversed())
                .toList();
    }

    /** What is wrong with entries, hashes, and signed checkpoints that contradict each other. */
    List<Finding> findings() throws Unreadable {
        long standing = signed.stream()
                .flatMap(one -> one.signed().stream())
                .filter(one -> pass.standsByEntries(one.size(), one.root()))
                .mapToLong(Checkpoint::size)
                .max()
                .orElse(0);
        for (int i = 0; i < signed.size(); i++) {
            StatedCheckpoint stated = signed.get(i);
            Optional<VouchedTree> tree = VouchedTree.under(stated.signed().orElseThrow(), folder);
            if (tree.isPresent()) {
                under(tree.get(), stated, standing, signed.subList(0, i));
                contradictions(tree.get(), stated, signed.subList(i + 1, signed.size()));
                return findings;
            }
        }
        withoutTree(standing);
        return findings;
    }

    private void under(VouchedTree tree, StatedCheckpoint anchor, long standing, List<StatedCheckpoint> beyond)
            throws Unreadable {
        FoundEntries found = new FoundEntries(folder);
        List<Finding> ofEntries = new Alignment(log, tree, standing, found).findings();
        for (Finding finding : ofEntries) {
            boolean cut = finding instanceof Finding.Missing missing
                    && missing.entries().end() == tree.size();
            findings.add(
                    cut
                            ? new Finding.CutShort(log, finding.begins(), tree.size(), finding.begins(), anchor.place())
                            : finding);
        }
        long left = 0;
        while (found.peek().isPresent()) {
            found.advance();
            left++;
        }
        if (!beyond.isEmpty()) {
            beyond(tree.size(), tree.size() + left, beyond.getFirst());
        } else if (left > 0) {
            findings.add(new Finding.Added(log, tree.size(), left));
        }
        hashes(tree, !beyond.isEmpty());
        if (left == 0 && ofEntries.stream().noneMatch(Diagnosis::shiftsOthers)) {
            misfiled(tree.size(), ofEntries);
        }
    }

    /** After such a thing the files are cut elsewhere: that is told with it. */
    private static boolean shiftsOthers(Finding finding) {
        return finding instanceof Finding.Missing
                || finding instanceof Finding.Added
                || finding instanceof Finding.Repeated;
    }

    /** A signed state larger than what can be found again. */
    private void beyond(long vouched, long there, StatedCheckpoint larger) {
        if (there > vouched) {
            findings.add(
                    there >= larger.size()
                            ? new Finding.Rewritten(log, new Span(vouched, there), larger.place())
                            : new Finding.Unvouched(log, new Span(vouched, there)));
        }
        if (there < larger.size()) {
            findings.add(new Finding.CutShort(log, there, larger.size(), there, larger.place()));
        }
    }

    private void withoutTree(long standing) throws Unreadable {
        long there = 0;
        FoundEntries found = new FoundEntries(folder);
        while (found.peek().isPresent()) {
            found.advance();
            there++;
        }
        if (!signed.isEmpty()) {
            beyond(Math.min(standing, there), there, signed.getFirst());
        } else if (there > 0) {
            findings.add(new Finding.Unvouched(log, new Span(0, there)));
        }
    }

    private void contradictions(VouchedTree tree, StatedCheckpoint anchor, List<StatedCheckpoint> smaller)
            throws Unreadable {
        long standing = 0;
        for (StatedCheckpoint stated : smaller.reversed()) {
            Checkpoint checkpoint = stated.signed().orElseThrow();
            Optional<Hash> root = tree.root(stated.size());
            if (root.isEmpty()) {
                continue;
            }
            if (root.get().equals(checkpoint.root())) {
                standing = stated.size();
            } else if (stated.size() == tree.size()) {
                findings.add(new Finding.TwoRoots(log, standing, stated.size(), stated.place(), anchor.place()));
            } else {
                findings.add(new Finding.OtherHistory(log, standing, stated.size(), stated.place(), anchor.place()));
            }
        }
    }

    private void hashes(VouchedTree tree, boolean more) throws Unreadable {
        for (int level = 0; level < Tile.LEVELS; level++) {
            long hashes = tree.size() >>> (8 * level);
            long expected = 0;
            for (Tile tile : folder.tiles(level)) {
                long end = Math.min(hashes, tile.index() * Tile.FULL);
                if (expected * Tile.FULL < end) {
                    missing(level, expected, hashes);
                }
                expected = tile.index() + 1;
                if (tile.index() * Tile.FULL < hashes) {
                    stored(tree, tile, hashes, more);
                } else if (!more) {
                    findings.add(new Finding.Surplus(log, tree.size(), folder.path(tile)));
                }
            }
            if (expected * Tile.FULL < hashes) {
                missing(level, expected, hashes);
            }
        }
    }

    private void missing(int level, long index, long hashes) {
        int width = (int) Math.min(Tile.FULL, hashes - index * Tile.FULL);
        long begins = (index * Tile.FULL) << (8 * level);
        findings.add(new Finding.HashesDamaged(log, begins, folder.path(new Tile(level, index, width))));
    }

    private void stored(VouchedTree tree, Tile tile, long hashes, boolean more) throws Unreadable {
        Optional<byte[]> vouched = tree.hashes(tile.level(), tile.index());
        int width = (int) Math.min(Tile.FULL, hashes - tile.index() * Tile.FULL);
        byte[] stored = folder.content(tile).orElse(new byte[0]);
        if (vouched.isPresent()) {
            int differs = Arrays.mismatch(
                    stored, 0, Math.min(stored.length, width * Hash.SIZE), vouched.get(), 0, width * Hash.SIZE);
            if (differs >= 0) {
                long begins = (tile.index() * Tile.FULL + differs / Hash.SIZE) << (8 * tile.level());
                findings.add(new Finding.HashesDamaged(log, begins, folder.path(tile)));
                return;
            }
        }
        boolean named = tile.width() == width && stored.length == width * Hash.SIZE;
        if (!named && !(more && tile.width() >= width)) {
            long begins = tile.width() > width
                    ? tree.size()
                    : Math.min(tree.size(), (tile.index() * Tile.FULL + tile.width()) << (8 * tile.level()));
            findings.add(new Finding.Surplus(log, begins, folder.path(tile)));
        }
    }

    /** Files of entries in which all is right but the cut. */
    private void misfiled(long size, List<Finding> ofEntries) throws Unreadable {
        for (Tile tile : folder.tiles(Tile.ENTRIES)) {
            long first = tile.index() * Tile.FULL;
            long end = Math.min(size, first + Tile.FULL);
            EntryBundle bundle = new EntryBundle(folder.content(tile).orElse(new byte[0]));
            boolean told = ofEntries.stream()
                    .flatMap(finding -> finding.affected().stream())
                    .anyMatch(span -> span.first() < Math.max(end, first + 1) && span.end() > first);
            if (!told && (first + tile.width() != end || !bundle.holds(tile.width()))) {
                long begins = Math.min(size, first + Math.min(bundle.count(), tile.width()));
                findings.add(new Finding.Surplus(log, begins, folder.path(tile)));
            }
        }
    }
}
