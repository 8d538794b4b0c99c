package org.besa.seal.audit;

import java.util.List;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.NotReadable;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;

/**
 * How far a log has come: all that is needed to let it grow.
 *
 * @param number which log: 1, and one more at each declared restore
 * @param edge the subtrees at its edge ({@link Frontier#subtrees})
 * @param note the newest checkpoint, signed
 */
public record LogState(int number, List<Hash> edge, SignedNote note) {

    /** Copies the list. */
    public LogState {
        edge = List.copyOf(edge);
    }

    /**
     * What the note says.
     *
     * @throws LogRefused if it is not a checkpoint
     */
    public Checkpoint checkpoint() {
        return checkpoint(note);
    }

    /**
     * What a stored note says.
     *
     * @throws LogRefused if it is not a checkpoint
     */
    public static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (NotReadable e) {
            throw new LogRefused("a stored checkpoint is damaged: " + e.getMessage());
        }
    }

    /**
     * The tree to let grow.
     *
     * @throws LogRefused if the edge does not give the root that was signed: somebody changed the store
     */
    Frontier tree() {
        Checkpoint checkpoint = checkpoint();
        if (edge.size() != Long.bitCount(checkpoint.size())) {
            throw changed(checkpoint);
        }
        Frontier tree = new Frontier(checkpoint.size(), edge);
        if (!tree.root().equals(checkpoint.root())) {
            throw changed(checkpoint);
        }
        return tree;
    }

    private static LogRefused changed(Checkpoint checkpoint) {
        return new LogRefused("the store of log " + checkpoint.origin()
                + " was changed: its tree does not have the root" + " that was signed at " + checkpoint.size()
                + " entries; keep a copy of it, and verify an export");
    }
}
