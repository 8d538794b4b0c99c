package org.besa.verify.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.NotReadable;
import org.besa.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Writes one log of an export from a stream of entries, in the memory of one bundle and one tile of each level. What it was given must fit
 * together: it does not write a log that could not be verified.
 */
public final class LogWriter {
    private final NewFiles folder;
    private final Origin origin;
    private final TileBuilder tiles;
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private @Nullable SignedNote newest;
    private long newestSize;
    private boolean finished;

    LogWriter(NewFiles export, Origin origin) {
        this.folder = export.in(origin.folder());
        this.origin = origin;
        this.tiles = new TileBuilder(
                (tile, hashes) -> folder.write(tile.path(), ByteBuffer.wrap(hashes, 0, tile.width() * Hash.SIZE)));
    }

    /** Which log this is. */
    public Origin origin() {
        return origin;
    }

    /**
     * Appends the next entry.
     *
     * @param entry at most 65,535 bytes
     */
    public void append(byte[] entry) throws IOException {
        if (entry.length > EntryBundle.MOST_BYTES_OF_ENTRY) {
            throw new IllegalArgumentException("an entry has at most 65535 bytes, not " + entry.length);
        }
        requireUnfinished();
        bundle.write(entry.length >>> 8);
        bundle.write(entry.length);
        bundle.writeBytes(entry);
        tiles.append(entry, 0, entry.length);
        if (tiles.size() % Tile.FULL == 0) {
            writeBundle(Tile.FULL);
        }
    }

    /** The root over the entries that were appended so far. */
    public Hash root() {
        return tiles.root();
    }

    /**
     * Takes a checkpoint over the entries that were appended so far. The last one becomes the log's newest, the others go beside it.
     *
     * @throws IllegalArgumentException if it is not of this log, or not of these entries, or there was one of this size
     */
    public void checkpoint(SignedNote note) throws IOException {
        requireUnfinished();
        Checkpoint checkpoint = read(note);
        if (checkpoint.size() != tiles.size() || !checkpoint.root().equals(tiles.root())) {
            throw new IllegalArgumentException("a checkpoint of " + checkpoint.size() + " entries with the root "
                    + checkpoint.root() + " after " + tiles.size() + " entries with the root " + tiles.root());
        }
        if (newest != null) {
            if (newestSize == checkpoint.size()) {
                throw new IllegalArgumentException("two checkpoints of " + newestSize + " entries");
            }
            writeEarlier(newestSize, newest);
        }
        newest = note;
        newestSize = checkpoint.size();
    }

    /**
     * Finishes the log.
     *
     * @throws IllegalStateException if the last checkpoint is not over all entries
     */
    public void finish() throws IOException {
        requireUnfinished();
        if (newest == null || newestSize != tiles.size()) {
            throw new IllegalStateException(
                    "the last checkpoint is of " + newestSize + " entries, and there are " + tiles.size());
        }
        if (bundle.size() > 0) {
            writeBundle((int) (tiles.size() % Tile.FULL));
        }
        tiles.finish();
        folder.write(LogFolder.CHECKPOINT, newest.bytes());
        finished = true;
    }

    /**
     * Adds to the finished log a checkpoint of a state that was lost: the next log's declaration names it, and here is the proof that it was signed.
     *
     * @throws IllegalArgumentException if it is not of this log, or of no more entries than are here
     */
    public void lost(SignedNote note) throws IOException {
        Checkpoint checkpoint = read(note);
        if (!finished || checkpoint.size() <= newestSize) {
            throw new IllegalArgumentException(
                    "a checkpoint of " + checkpoint.size() + " entries was not lost: the log has " + tiles.size());
        }
        writeEarlier(checkpoint.size(), note);
    }

    boolean isFinished() {
        return finished;
    }

    private Checkpoint read(SignedNote note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(origin.keyName())) {
                throw new IllegalArgumentException("a checkpoint of " + checkpoint.origin() + " in the log " + origin);
            }
            return checkpoint;
        } catch (NotReadable e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }

    private void writeEarlier(long size, SignedNote note) throws IOException {
        folder.write(LogFolder.CHECKPOINTS + "/" + size, note.bytes());
    }

    private void writeBundle(int width) throws IOException {
        Tile tile = new Tile(Tile.ENTRIES, (tiles.size() - 1) / Tile.FULL, width);
        folder.write(tile.path(), bundle.toByteArray());
        bundle.reset();
    }

    private void requireUnfinished() {
        if (finished) {
            throw new IllegalStateException("the log is finished");
        }
    }
}
