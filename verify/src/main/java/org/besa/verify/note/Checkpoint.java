package org.besa.verify.note;

import org.besa.verify.text.Bytes;
import org.besa.verify.text.Lines;
import org.besa.verify.text.NotReadable;
import org.besa.verify.tree.Hash;

/**
 * The state of a log: so many entries, with this root (C2SP tlog-checkpoint). Extension lines are neither written nor accepted, for nobody
 * could audit them, and an origin is a key's name, for a log's key has it as its name.
 *
 * @param origin which log
 * @param size how many entries, 0 or more
 * @param root the root of the tree (RFC 6962, section 2.1) over them
 */
public record Checkpoint(KeyName origin, long size, Hash root) {

    /** @throws IllegalArgumentException if the size is negative */
    public Checkpoint {
        if (size < 0) {
            throw new IllegalArgumentException("a log has no " + size + " entries");
        }
    }

    /**
     * Reads a checkpoint's text.
     *
     * @param text that of a note, as in {@link SignedNote#text}
     * @throws NotReadable unless it is written exactly as {@link #text} writes it
     */
    public static Checkpoint parse(String text) throws NotReadable {
        Lines lines = Lines.of(text);
        String origin = lines.next("the log's origin");
        if (!KeyName.isValid(origin)) {
            throw lines.fault("should hold the log's origin, without spaces and \"+\"");
        }
        long size = lines.decimal(lines.next("the number of entries"));
        Bytes root = Bytes.fromBase64(lines.next("the root"))
                .filter(bytes -> bytes.size() == Hash.SIZE)
                .orElseThrow(() -> lines.fault("should hold the root, " + Hash.SIZE + " bytes in base64"));
        lines.end();
        return new Checkpoint(new KeyName(origin), size, Hash.of(root.toArray()));
    }

    /** Three lines: origin, size, root. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
