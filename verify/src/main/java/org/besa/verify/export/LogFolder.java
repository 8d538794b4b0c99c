package org.besa.verify.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.verify.note.SignedNote;
import org.besa.verify.tree.Hash;

/** The files of one log in an export. What there should be is not known before a signature says so: what is there is found by looking. */
public final class LogFolder {
    /** The keys of an export, a line each. */
    public static final String KEYS = "keys";

    static final String CHECKPOINT = "checkpoint";
    static final String CHECKPOINTS = "checkpoints";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int MOST_LOGS = 10_000;
    private static final int MOST_CHECKPOINTS = 100_000;
    private static final int MOST_BYTES_OF_TILE = 2 * Tile.FULL * Hash.SIZE;

    private final ExportFolder export;
    private final String folder;
    private final TileList tiles;

    public LogFolder(ExportFolder export, int number) {
        this.export = export;
        this.folder = Origin.folder(number);
        this.tiles = new TileList(export, folder);
    }

    /** The numbers of the logs that an export has a folder for, in ascending order. */
    public static List<Integer> numbers(ExportFolder export) throws Unreadable {
        return export.names("log", MOST_LOGS).stream()
                .filter(name -> NUMBER.matcher(name).matches())
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** Where the newest checkpoint lies, below the export's folder. */
    public String newestCheckpoint() {
        return folder + "/" + CHECKPOINT;
    }

    /** Where the earlier checkpoints lie, below the export's folder; those whose names are sizes. */
    public List<String> earlierCheckpoints() throws Unreadable {
        String place = folder + "/" + CHECKPOINTS;
        return export.names(place, MOST_CHECKPOINTS).stream()
                .filter(name -> SIZE.matcher(name).matches())
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()))
                .map(name -> place + "/" + name)
                .toList();
    }

    /** The bytes of a checkpoint's file; empty if there is none. */
    public Optional<byte[]> checkpoint(String path) throws Unreadable {
        return export.read(path, SignedNote.MOST_BYTES);
    }

    /** The tiles of a level in ascending order of their index: of several with one index, the widest. */
    public List<Tile> tiles(int level) throws Unreadable {
        return tiles.all(level);
    }

    /** The widest tile at a place; empty if there is none. */
    public Optional<Tile> widest(int level, long index) throws Unreadable {
        return tiles.widest(level, index);
    }

    /** The bytes of the widest tile at a place, whatever their number; empty if there is none. */
    public Optional<byte[]> content(int level, long index) throws Unreadable {
        Optional<Tile> widest = widest(level, index);
        return widest.isPresent() ? content(widest.get()) : Optional.empty();
    }

    /** The bytes of a tile's file, whatever their number; empty if there is none. */
    public Optional<byte[]> content(Tile tile) throws Unreadable {
        return export.read(path(tile), tile.level() == Tile.ENTRIES ? EntryBundle.MOST_BYTES : MOST_BYTES_OF_TILE);
    }

    /** Where a tile lies, below the export's folder. */
    public String path(Tile tile) {
        return folder + "/" + tile.path();
    }
}
