package org.besa.verify.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which tiles a log's folder holds, found by listing its folders. Files with other names are passed over. */
final class TileList {
    private static final Pattern TILE = Pattern.compile("([0-9]{3})(\\.p)?");
    private static final Pattern FOLDER = Pattern.compile("x([0-9]{3})");
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]");
    /** A thousand tiles, as many folders of narrower ones, as many folders of tiles further on, and what a desktop may leave behind. */
    private static final int MOST_NAMES = 4_000;
    /** The parts of the longest index. */
    private static final int MOST_PARTS = 6;

    private final ExportFolder export;
    private final String log;

    TileList(ExportFolder export, String log) {
        this.export = export;
        this.log = log;
    }

    /** The tiles of a level in ascending order of their index: of several with one index, the widest. */
    List<Tile> all(int level) throws Unreadable {
        List<Tile> found = new ArrayList<>();
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            find(level, Tile.folder(level), 0, parts, found);
        }
        return found;
    }

    /** The widest tile at a place. */
    Optional<Tile> widest(int level, long index) throws Unreadable {
        Tile full = new Tile(level, index, Tile.FULL);
        return export.isFile(log + "/" + full.path()) ? Optional.of(full) : widestPartial(full);
    }

    private void find(int level, String folder, long before, int parts, List<Tile> found) throws Unreadable {
        List<String> names = export.names(log + "/" + folder, MOST_NAMES);
        for (String name : names) {
            Matcher part = (parts == 1 ? TILE : FOLDER).matcher(name);
            if (!part.matches()) {
                continue;
            }
            int number = Integer.parseInt(part.group(1));
            long index = before * 1000 + number;
            // An index is written without leading parts of zeros.
            if ((parts > 1 && index == 0) || index > Tile.LAST_INDEX) {
                continue;
            }
            if (parts > 1) {
                find(level, folder + "/" + name, index, parts - 1, found);
            } else if (part.group(2) == null) {
                found.add(new Tile(level, index, Tile.FULL));
            } else if (!names.contains(part.group(1))) {
                widestPartial(new Tile(level, index, Tile.FULL)).ifPresent(found::add);
            }
        }
    }

    private Optional<Tile> widestPartial(Tile full) throws Unreadable {
        return export.names(log + "/" + full.path() + ".p", MOST_NAMES).stream()
                .filter(name -> WIDTH.matcher(name).matches())
                .map(Integer::valueOf)
                .max(Integer::compare)
                .map(width -> new Tile(full.level(), full.index(), width));
    }
}
