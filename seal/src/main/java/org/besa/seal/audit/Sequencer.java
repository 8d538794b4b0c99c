package org.besa.seal.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.besa.verify.log.Handle;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;

/**
 * Gives committed entries their places, lets the tree grow and signs its checkpoints. Any number of nodes may have one; the store lets
 * one work at a time. Before each step it compares the store with the newest checkpoint that somebody outside has seen, and refuses to extend a
 * log that is behind it or has another past: what was once seen must not come to be signed otherwise.
 */
public final class Sequencer {
    private static final int MOST_AT_ONCE = 10_000;

    private final AuditStore store;
    private final LogSigning signing;
    private final SeenPast seenPast;
    private final Clock clock;
    private final SecureRandom random;

    public Sequencer(AuditStore store, LogSigning signing, Witnessed witnessed, Clock clock, SecureRandom random) {
        this.store = store;
        this.signing = signing;
        this.seenPast = new SeenPast(witnessed, store, signing);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Orders what is pending, at most {@value #MOST_AT_ONCE} entries; the very first call begins the log.
     *
     * @return the newest checkpoint, whether or not something was pending
     * @throws LogRefused if the log must not be extended
     */
    public SignedNote sequence() {
        return store.exclusively(() -> {
            LogState before = store.state().orElseGet(this::firstLog);
            seenPast.mustContinueIn(Optional.of(before));
            List<PendingEntry> entries = store.pending(MOST_AT_ONCE);
            if (entries.isEmpty()) {
                return before.note();
            }
            Frontier tree = before.tree();
            entries.forEach(pending -> tree.append(Hash.ofLeaf(pending.entry().bytes())));
            LogState after = state(before.number(), tree);
            store.extend(before, entries, after);
            return after.note();
        });
    }

    private LogState firstLog() {
        seenPast.mustContinueIn(Optional.empty());
        LogState first = state(1, new Frontier());
        store.begin(first);
        return first;
    }

    /**
     * Begins a new log after data were restored from a backup that is older than what somebody has seen. Its first entry says what was lost.
     *
     * @param one who declares it
     * @param other who declares it with them: somebody else
     * @throws LogRefused if nothing was lost, or the restored log is no beginning of what was seen
     */
    public SignedNote declareRestore(Handle one, Handle other) {
        return store.exclusively(() -> {
            LogState kept = store.state()
                    .orElseThrow(
                            () -> new LogRefused("there is no log to go on from; restore a data backup that has one"));
            SignedNote lost = seenPast.lostBy(kept).orElseThrow(Sequencer::nothingLost);
            Checkpoint old = LogState.checkpoint(lost);
            if (!old.origin().equals(kept.checkpoint().origin())) {
                throw new LogRefused("the restored log is " + kept.checkpoint().origin() + ", but " + old.origin()
                        + " has been seen, which a later restore began; restore a data backup that has it");
            }
            kept.tree(); // what is kept must be what was signed
            RestoreDeclaration declaration = declaration(one, other, old, kept.checkpoint());
            Frontier tree = new Frontier();
            tree.append(Hash.ofLeaf(declaration.bytes()));
            LogState first = state(kept.number() + 1, tree);
            store.beginAfter(lost, declaration, first);
            return first.note();
        });
    }

    private RestoreDeclaration declaration(Handle one, Handle other, Checkpoint old, Checkpoint kept) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("two people declare a restore");
        }
        boolean inOrder = one.compareTo(other) < 0;
        byte[] salt = new byte[LogEntry.RANDOM_SIZE];
        random.nextBytes(salt);
        return new RestoreDeclaration(
                WholeSecond.of(clock.instant()),
                inOrder ? one : other,
                inOrder ? other : one,
                old,
                kept,
                Bytes.of(salt));
    }

    private LogState state(int number, Frontier tree) {
        Checkpoint checkpoint = new Checkpoint(signing.origin(number).keyName(), tree.size(), tree.root());
        return new LogState(number, tree.subtrees(), signing.sign(number, checkpoint.text()));
    }

    private static LogRefused nothingLost() {
        return new LogRefused("nothing that has been seen of the log is missing, so there is no restore to declare");
    }
}
