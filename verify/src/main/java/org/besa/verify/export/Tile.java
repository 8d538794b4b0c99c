package org.besa.verify.export;

import java.util.Locale;

/**
 * A file of a log: a run of up to 256 hashes of one level of the tree, or of 256 entries (C2SP tlog-tiles).
 *
 * @param level 0 for the hashes of entries, each further level for the roots of 256 of the one below; {@link #ENTRIES} for entries
 * @param index counted from 0 within the level
 * @param width how many it holds, 1 to 256; only the last one of a level is narrower than 256
 */
public record Tile(int level, long index, int width) {
    /** Stands in the place of the level where the file holds entries. */
    public static final int ENTRIES = -1;

    /** The most that a tile holds. */
    public static final int FULL = 256;

    /** The levels of the largest tree there could be. */
    public static final int LEVELS = 8;

    /** No tree reaches further. */
    public static final long LAST_INDEX = Long.MAX_VALUE / FULL;

    public Tile {
        if (level < ENTRIES || level >= LEVELS || index < 0 || index > LAST_INDEX || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + " of width " + width);
        }
    }

    /** The path below the log's folder: {@code tile/0/x001/x234/067} for index 1234067, with {@code .p/7} behind it when 7 wide. */
    public String path() {
        return folder(level) + "/" + pieces(index) + (width < FULL ? ".p/" + width : "");
    }

    /** The folder below the log's folder in which a level lies. */
    public static String folder(int level) {
        return "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level));
    }

    private static String pieces(long index) {
        String last = String.format(Locale.ROOT, "%03d", index % 1000);
        return index < 1000 ? last : folders(index / 1000) + last;
    }

    private static String folders(long index) {
        String last = String.format(Locale.ROOT, "x%03d/", index % 1000);
        return index < 1000 ? last : folders(index / 1000) + last;
    }
}
