package org.besa.seal.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.SignedNote;

/**
 * Where committed entries wait, and where the ordered logs are kept: tables of a database, or memory. It appends and never changes.
 */
public interface AuditStore {

    /** The newest log; empty before the first was begun. */
    Optional<LogState> state();

    /** Committed entries without a place, at most so many, oldest first as far as the store can tell. */
    List<PendingEntry> pending(int most);

    /**
     * In one transaction: these entries take the next places of the newest log in this order, stop being pending, and the log's state
     * becomes {@code after}.
     *
     * @throws LogRefused if the newest log is no longer in the state {@code before}
     */
    void extend(LogState before, List<PendingEntry> entries, LogState after);

    /**
     * In one transaction: begins the very first log, which has no entry yet.
     *
     * @throws LogRefused if there is a log
     */
    void begin(LogState first);

    /**
     * In one transaction: begins the log that follows the newest one after a restore, and keeps with the newest one the checkpoint whose
     * entries were lost in part.
     *
     * @throws LogRefused unless its number follows that of the newest log
     */
    void beginAfter(SignedNote lost, RestoreDeclaration firstEntry, LogState first);

    /** The checkpoint that was signed for a log at exactly this size. */
    Optional<SignedNote> checkpoint(int number, long size);

    /** All checkpoints of a log, ascending by size; one that a restore lost is beyond the log's entries. */
    List<SignedNote> checkpoints(int number);

    /**
     * Keeps a checkpoint with the cosignatures of witnesses, in place of the same checkpoint without.
     *
     * @throws LogRefused unless the log has a checkpoint with this text
     */
    void cosigned(int number, SignedNote note);

    /** The entries of a log in order, as their bytes ({@link LogEntry#bytes}). */
    <E extends Exception> void forEachEntry(int number, EntryVisitor<E> visitor) throws E;

    /** Takes the bytes of one entry. */
    interface EntryVisitor<E extends Exception> {
        void visit(byte[] entry) throws E;
    }

    /** Runs something that only one node may do at a time. */
    <T> T exclusively(Supplier<T> work);
}
