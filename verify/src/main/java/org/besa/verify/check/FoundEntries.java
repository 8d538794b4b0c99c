package org.besa.verify.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.besa.verify.export.EntryBundle;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Tile;
import org.besa.verify.export.Unreadable;
import org.besa.verify.tree.Hash;
import org.besa.verify.tree.TreeHasher;

/** The entries that are there, in the order of the files, whatever places they claim; with a look ahead. */
final class FoundEntries {
    private final LogFolder log;
    private final Iterator<Tile> files;
    private final TreeHasher hasher = new TreeHasher();
    private final Deque<Found> ahead = new ArrayDeque<>();

    /**
     * One of them.
     *
     * @param hash its leaf hash
     * @param place where it would stand by its file and its place in it
     * @param bundle what it was read from
     * @param number which it is there
     * @param sound whether the file's lengths fit its name
     * @param cutOff whether it says to be longer than its file
     */
    record Found(byte[] hash, long place, Tile file, EntryBundle bundle, int number, boolean sound, boolean cutOff) {
        boolean is(byte[] other) {
            return Arrays.equals(hash, other);
        }

        boolean is(Optional<byte[]> other) {
            return other.isPresent() && is(other.get());
        }
    }

    FoundEntries(LogFolder log) throws Unreadable {
        this.log = log;
        this.files = log.tiles(Tile.ENTRIES).iterator();
    }

    /** The next one, which stays the next one. */
    Optional<Found> peek() throws Unreadable {
        fill(1);
        return Optional.ofNullable(ahead.peekFirst());
    }

    /** The one behind the next one. */
    Optional<Found> peekSecond() throws Unreadable {
        fill(2);
        return ahead.stream().skip(1).findFirst();
    }

    /** Goes on behind the next one. */
    void advance() {
        ahead.removeFirst();
    }

    /**
     * The next one is not what it should be, and the lengths of its file are not in order: perhaps its own length was damaged. Looks for the
     * place behind it from which the lengths make sense again, and goes on there.
     *
     * @param expected the hash of the entry that should follow, if that is in the same file
     * @return the hash of all that lies before that place; empty if there is none, and then nothing is skipped
     */
    Optional<byte[]> skipDamage(Optional<byte[]> expected) {
        Found damaged = ahead.getFirst();
        int following = damaged.file().width() - damaged.number() - 1;
        if (damaged.sound() || following < 0) {
            return Optional.empty();
        }
        EntryBundle bundle = damaged.bundle();
        int length = bundle.end(damaged.number());
        int again = bundle.soundAgain(length, following, 0);
        while (again >= 0 && following > 0 && !leadsTo(bundle.from(again), expected)) {
            again = bundle.soundAgain(length, following, again + 1);
        }
        if (again < 0) {
            return Optional.empty();
        }
        while (!ahead.isEmpty() && ahead.getFirst().file().equals(damaged.file())) {
            ahead.removeFirst();
        }
        EntryBundle rest = bundle.from(again);
        for (int i = following - 1; i >= 0; i--) {
            ahead.addFirst(new Found(hash(rest, i), damaged.place() + 1 + i, damaged.file(), rest, i, true, false));
        }
        return Optional.of(hash(bundle.content(), length + EntryBundle.LENGTH, again - length - EntryBundle.LENGTH));
    }

    private boolean leadsTo(EntryBundle rest, Optional<byte[]> expected) {
        return expected.isEmpty() || Arrays.equals(hash(rest, 0), expected.get());
    }

    private void fill(int wanted) throws Unreadable {
        while (ahead.size() < wanted && files.hasNext()) {
            Tile file = files.next();
            Optional<byte[]> content = log.content(file);
            if (content.isPresent()) {
                EntryBundle bundle = new EntryBundle(content.get());
                boolean sound = bundle.holds(file.width());
                for (int i = 0; i < bundle.count(); i++) {
                    ahead.addLast(found(file, bundle, i, hash(bundle, i), sound, false));
                }
                if (bundle.rest() > EntryBundle.LENGTH) {
                    int from = bundle.end(bundle.count()) + EntryBundle.LENGTH;
                    byte[] hash = hash(bundle.content(), from, bundle.content().length - from);
                    ahead.addLast(found(file, bundle, bundle.count(), hash, false, true));
                }
            }
        }
    }

    private static Found found(Tile file, EntryBundle bundle, int number, byte[] hash, boolean sound, boolean cutOff) {
        return new Found(hash, file.index() * Tile.FULL + number, file, bundle, number, sound, cutOff);
    }

    private byte[] hash(EntryBundle bundle, int number) {
        return hash(bundle.content(), bundle.start(number), bundle.length(number));
    }

    private byte[] hash(byte[] content, int from, int length) {
        byte[] hash = new byte[Hash.SIZE];
        hasher.leaf(content, from, length, hash, 0);
        return hash;
    }
}
