package org.besa.seal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.besa.verify.log.Entry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.SignedNote;

/** A store for trying things out: correct, and gone with the process. */
public final class AuditStoreInMemory implements AuditStore {
    private final ReentrantLock sequencing = new ReentrantLock();
    private final List<PendingEntry> pending = new ArrayList<>();
    private final List<Log> logs = new ArrayList<>();
    private long nextId = 1;

    private record Log(List<byte[]> entries, NavigableMap<Long, SignedNote> checkpoints) {}

    private Optional<LogState> newest = Optional.empty();

    /** Commits an entry: from now on it is pending. */
    public synchronized void commit(Entry entry) {
        pending.add(new PendingEntry(nextId++, entry));
    }

    /** A backup as of now. */
    public synchronized AuditStoreInMemory copy() {
        AuditStoreInMemory copy = new AuditStoreInMemory();
        copy.pending.addAll(pending);
        copy.nextId = nextId;
        logs.forEach(log -> copy.logs.add(new Log(new ArrayList<>(log.entries()), new TreeMap<>(log.checkpoints()))));
        copy.newest = newest;
        return copy;
    }

    @Override
    public synchronized Optional<LogState> state() {
        return newest;
    }

    @Override
    public synchronized List<PendingEntry> pending(int most) {
        return List.copyOf(pending.subList(0, Math.min(most, pending.size())));
    }

    @Override
    public synchronized void extend(LogState before, List<PendingEntry> entries, LogState after) {
        if (!newest.equals(Optional.of(before))) {
            throw new LogRefused("another sequencer has extended the log meanwhile; try again");
        }
        List<PendingEntry> oldest = pending.subList(0, entries.size());
        if (!oldest.equals(entries)) {
            throw new LogRefused("these entries are not pending");
        }
        oldest.clear();
        Log log = logs.getLast();
        entries.forEach(each -> log.entries().add(each.entry().bytes()));
        save(log, after);
    }

    @Override
    public synchronized void begin(LogState first) {
        save(newLog(first), first);
    }

    @Override
    public synchronized void beginAfter(SignedNote lost, RestoreDeclaration firstEntry, LogState first) {
        Log log = newLog(first);
        logs.get(logs.size() - 2).checkpoints().put(LogState.checkpoint(lost).size(), lost);
        log.entries().add(firstEntry.bytes());
        save(log, first);
    }

    private Log newLog(LogState first) {
        if (first.number() != logs.size() + 1) {
            throw new LogRefused("log " + first.number() + " does not follow log " + logs.size());
        }
        Log log = new Log(new ArrayList<>(), new TreeMap<>());
        logs.add(log);
        return log;
    }

    @Override
    public synchronized void cosigned(int number, SignedNote note) {
        Checkpoint checkpoint = LogState.checkpoint(note);
        NavigableMap<Long, SignedNote> checkpoints = log(number).checkpoints();
        SignedNote stored = checkpoints.get(checkpoint.size());
        if (stored == null || !stored.text().equals(note.text())) {
            throw new LogRefused("there is no such checkpoint of log " + number + " to keep a cosignature of");
        }
        checkpoints.put(checkpoint.size(), note);
    }

    private void save(Log log, LogState state) {
        log.checkpoints().put(state.checkpoint().size(), state.note());
        newest = Optional.of(state);
    }

    @Override
    public synchronized Optional<SignedNote> checkpoint(int number, long size) {
        return number > logs.size()
                ? Optional.empty()
                : Optional.ofNullable(log(number).checkpoints().get(size));
    }

    @Override
    public synchronized List<SignedNote> checkpoints(int number) {
        return List.copyOf(log(number).checkpoints().values());
    }

    @Override
    public synchronized <E extends Exception> void forEachEntry(int number, EntryVisitor<E> visitor) throws E {
        for (byte[] entry : log(number).entries()) {
            visitor.visit(entry.clone());
        }
    }

    private Log log(int number) {
        return logs.get(number - 1);
    }

    @Override
    public <T> T exclusively(Supplier<T> work) {
        sequencing.lock();
        try {
            return work.get();
        } finally {
            sequencing.unlock();
        }
    }
}
