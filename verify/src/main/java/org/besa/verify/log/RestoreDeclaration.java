package org.besa.verify.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.KeyName;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.Lines;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Hash;

/**
 * The first entry of a log that was started after a restore: what the log before it had held, and what was left of it. Two declare it.
 *
 * @param time when
 * @param first the one of the two whose handle comes first
 * @param second the other one
 * @param old the last checkpoint of the log before that anybody saw
 * @param kept the state of the restored data: the same origin, at most as many entries
 * @param random {@value #RANDOM_SIZE} random bytes
 */
public record RestoreDeclaration(
        WholeSecond time, Handle first, Handle second, Checkpoint old, Checkpoint kept, Bytes random)
        implements LogEntry {
    static final String FORMAT = "besa-restore/1";

    /** @throws IllegalArgumentException if anything is out of the bounds above */
    public RestoreDeclaration {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("two different handles in ascending order declare a restore");
        }
        if (!old.origin().equals(kept.origin())) {
            throw new IllegalArgumentException("what was kept is of another log, " + kept.origin());
        }
        if (!canBeAPart(kept, old)) {
            throw new IllegalArgumentException("what was kept, " + kept.size() + " entries, is not a part of the "
                    + old.size() + " that there were");
        }
        if (random.size() != RANDOM_SIZE) {
            throw new IllegalArgumentException("an entry has " + RANDOM_SIZE + " random bytes, not " + random.size());
        }
        int length = text(time, first, second, old, kept, random).getBytes(UTF_8).length;
        if (length > MOST_BYTES) {
            throw new IllegalArgumentException("an entry has at most " + MOST_BYTES + " bytes, not " + length);
        }
    }

    /** How many entries were lost. */
    public long lost() {
        return old.size() - kept.size();
    }

    static RestoreDeclaration parse(Lines lines) throws NotReadable {
        WholeSecond time = Entry.time(lines);
        Handle first = Handle.parse(lines.field("actor"), lines);
        Handle second = Handle.parse(lines.field("actor"), lines);
        if (first.compareTo(second) >= 0) {
            throw lines.fault("should hold a handle after the one above it");
        }
        String name = lines.field("old-origin");
        if (!KeyName.isValid(name)) {
            throw lines.fault("should hold the log's origin, without spaces and \"+\"");
        }
        KeyName origin = new KeyName(name);
        Checkpoint old = state(lines, origin, "old");
        Checkpoint kept = state(lines, origin, "kept");
        if (!canBeAPart(kept, old)) {
            throw lines.fault("tells of a log that is not a part of the old one");
        }
        Bytes random = Entry.random(lines);
        lines.end();
        return new RestoreDeclaration(time, first, second, old, kept, random);
    }

    @Override
    public String text() {
        return text(time, first, second, old, kept, random);
    }

    private static boolean canBeAPart(Checkpoint kept, Checkpoint old) {
        return kept.size() < old.size()
                || (kept.size() == old.size() && kept.root().equals(old.root()));
    }

    private static Checkpoint state(Lines lines, KeyName origin, String which) throws NotReadable {
        long size = lines.decimal(lines.field(which + "-size"));
        Bytes root = Bytes.fromBase64(lines.field(which + "-root"))
                .filter(bytes -> bytes.size() == Hash.SIZE)
                .orElseThrow(() -> lines.fault("should hold a root, " + Hash.SIZE + " bytes in base64"));
        return new Checkpoint(origin, size, Hash.of(root.toArray()));
    }

    private static String text(
            WholeSecond time, Handle first, Handle second, Checkpoint old, Checkpoint kept, Bytes random) {
        return FORMAT
                + "\ntime " + time
                + "\nactor " + first
                + "\nactor " + second
                + "\nold-origin " + old.origin()
                + "\nold-size " + old.size()
                + "\nold-root " + old.root().base64()
                + "\nkept-size " + kept.size()
                + "\nkept-root " + kept.root().base64()
                + "\nrandom " + random.hex() + "\n";
    }
}
