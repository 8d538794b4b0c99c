package org.besa.verify.export;

import java.util.Arrays;

/**
 * The content of a file of entries: each after its length in two bytes, the larger one first. Its parts are found by the lengths alone, so
 * whether they are entries is for the hashes to say.
 */
public final class EntryBundle {
    /** What two bytes can count. */
    public static final int MOST_BYTES_OF_ENTRY = 65_535;

    /** The largest a file of entries can be. */
    public static final int MOST_BYTES = Tile.FULL * (2 + MOST_BYTES_OF_ENTRY);

    /** More entries than a file may hold, so that a surplus is seen, and few enough to be harmless. */
    private static final int MOST_READ = 2 * Tile.FULL;

    /** Bytes in a length. */
    public static final int LENGTH = 2;

    private final byte[] content;
    private final int[] starts;
    private final int count;
    private final int begin;
    private final int end;

    /** Reads the lengths from the beginning, until they lead beyond the end. */
    public EntryBundle(byte[] content) {
        this(content, 0);
    }

    private EntryBundle(byte[] content, int from) {
        this.content = content;
        int[] found = new int[Tile.FULL];
        int read = 0;
        int at = from;
        while (read < MOST_READ && at + LENGTH <= content.length && after(content, at) <= content.length) {
            if (read == found.length) {
                found = Arrays.copyOf(found, MOST_READ);
            }
            found[read++] = at + LENGTH;
            at = after(content, at);
        }
        this.starts = found;
        this.count = read;
        this.end = at;
        this.begin = from;
    }

    /** How many entries the lengths tell of. */
    public int count() {
        return count;
    }

    /** Whether the lengths tell of this many entries and of every byte. */
    public boolean holds(int entries) {
        return count == entries && end == content.length;
    }

    /** All bytes, to be read only. */
    public byte[] content() {
        return content;
    }

    /** Where an entry begins, behind its length. */
    public int start(int entry) {
        return starts[entry];
    }

    /** Where so many first entries end. */
    public int end(int entries) {
        return entries == 0 ? begin : starts[entries - 1] + length(entries - 1);
    }

    /** How many bytes lie behind the last entry. */
    public int rest() {
        return content.length - end;
    }

    /** How long it says to be. */
    public int length(int entry) {
        return length(content, starts[entry] - LENGTH);
    }

    /**
     * Where, behind a damaged entry, the lengths make sense again: the place of a length from which they tell of exactly this many entries
     * and of every byte.
     *
     * @param after the place of the damaged entry's length
     * @param entries how many must follow
     * @param from where to begin looking
     * @return the place, or -1
     */
    public int soundAgain(int after, int entries, int from) {
        int last = Math.min(content.length, after + LENGTH + MOST_BYTES_OF_ENTRY);
        for (int at = Math.max(from, after + LENGTH); at <= last; at++) {
            if (tellOf(entries, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The entries from the place of a length on. */
    public EntryBundle from(int place) {
        return new EntryBundle(content, place);
    }

    private boolean tellOf(int entries, int from) {
        int at = from;
        for (int i = 0; i < entries; i++) {
            if (at + LENGTH > content.length) {
                return false;
            }
            at = after(content, at);
        }
        return at == content.length;
    }

    private static int after(byte[] content, int at) {
        return at + LENGTH + length(content, at);
    }

    private static int length(byte[] content, int at) {
        return (content[at] & 0xff) << 8 | (content[at + 1] & 0xff);
    }
}
