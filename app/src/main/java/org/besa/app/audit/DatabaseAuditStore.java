package org.besa.app.audit;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.besa.app.database.AdvisoryLock;
import org.besa.seal.audit.AuditStore;
import org.besa.seal.audit.LogRefused;
import org.besa.seal.audit.LogState;
import org.besa.seal.audit.PendingEntry;
import org.besa.verify.log.Entry;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.NotReadable;
import org.besa.verify.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The audit log in tables. Entries are committed with the deed that they tell of: {@link #commit} runs inside the caller's transaction. */
public final class DatabaseAuditStore implements AuditStore {

    private static final int PAGE = 1000;
    private static final String LOOK = "keep a copy of the database, and find out who changed it";

    private final JdbcClient database;
    private final TransactionOperations transaction;

    /** @param transaction on the same database as the role of the application */
    public DatabaseAuditStore(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Adds an entry to those that wait for their place. It is there exactly when the caller's transaction commits. */
    public void commit(Entry entry) {
        database.sql("insert into besa.audit_pending (entry) values (:entry)")
                .param("entry", entry.bytes())
                .update();
    }

    @Override
    public Optional<LogState> state() {
        return database.sql("select number, edge, note from besa.audit_log order by number desc limit 1")
                .query((row, index) ->
                        new LogState(row.getInt("number"), edge(row.getBytes("edge")), note(row.getBytes("note"))))
                .optional();
    }

    @Override
    public List<PendingEntry> pending(int most) {
        return database.sql("select id, entry from besa.audit_pending order by id limit :most")
                .param("most", most)
                .query((row, index) ->
                        new PendingEntry(row.getLong("id"), entry(row.getLong("id"), row.getBytes("entry"))))
                .list();
    }

    @Override
    public void extend(LogState before, List<PendingEntry> entries, LogState after) {
        transaction.executeWithoutResult(status -> {
            int moved = database.sql(
                            "update besa.audit_log set edge = :edge, note = :note where number = :number and note = :before")
                    .param("edge", bytes(after.edge()))
                    .param("note", after.note().bytes())
                    .param("number", before.number())
                    .param("before", before.note().bytes())
                    .update();
            if (moved != 1) {
                throw new LogRefused("another sequencer has extended the log meanwhile; try again");
            }
            place(before.number(), before.checkpoint().size(), entries);
            keep(after.number(), after.checkpoint().size(), after.note());
        });
    }

    /** The entries keep the order in which {@link #pending} gave them, which is that of their ids. */
    private void place(int number, long first, List<PendingEntry> entries) {
        int placed = database.sql("""
                        with taken as (delete from besa.audit_pending where id = any(:ids) returning id, entry)
                        insert into besa.audit_entry (log, place, entry)
                        select :log, :first + row_number() over (order by id) - 1, entry from taken
                        """)
                .param("ids", entries.stream().map(PendingEntry::id).toArray(Long[]::new))
                .param("log", number)
                .param("first", first)
                .update();
        if (placed != entries.size()) {
            throw new LogRefused("an entry is not pending any more; try again");
        }
    }

    @Override
    public void begin(LogState first) {
        transaction.executeWithoutResult(status -> insert(first));
    }

    @Override
    public void beginAfter(SignedNote lost, RestoreDeclaration firstEntry, LogState first) {
        transaction.executeWithoutResult(status -> {
            keep(first.number() - 1, LogState.checkpoint(lost).size(), lost);
            insert(first);
            database.sql("insert into besa.audit_entry (log, place, entry) values (:log, 0, :entry)")
                    .param("log", first.number())
                    .param("entry", firstEntry.bytes())
                    .update();
        });
    }

    private void insert(LogState first) {
        int newest = state().map(LogState::number).orElse(0);
        if (first.number() != newest + 1) {
            throw new LogRefused("log " + first.number() + " does not follow log " + newest);
        }
        database.sql("insert into besa.audit_log (number, edge, note) values (:number, :edge, :note)")
                .param("number", first.number())
                .param("edge", bytes(first.edge()))
                .param("note", first.note().bytes())
                .update();
        keep(first.number(), first.checkpoint().size(), first.note());
    }

    private void keep(int number, long size, SignedNote note) {
        database.sql("insert into besa.audit_checkpoint (log, size, note) values (:log, :size, :note)")
                .param("log", number)
                .param("size", size)
                .param("note", note.bytes())
                .update();
    }

    @Override
    public Optional<SignedNote> checkpoint(int number, long size) {
        return database.sql("select note from besa.audit_checkpoint where log = :log and size = :size")
                .param("log", number)
                .param("size", size)
                .query((row, index) -> note(row.getBytes("note")))
                .optional();
    }

    @Override
    public List<SignedNote> checkpoints(int number) {
        return database.sql("select note from besa.audit_checkpoint where log = :log order by size")
                .param("log", number)
                .query((row, index) -> note(row.getBytes("note")))
                .list();
    }

    @Override
    public void cosigned(int number, SignedNote note) {
        transaction.executeWithoutResult(status -> {
            boolean same = checkpoint(number, LogState.checkpoint(note).size())
                    .map(stored -> stored.text().equals(note.text()))
                    .orElse(false);
            if (!same) {
                throw new LogRefused("there is no such checkpoint of log " + number + " to keep a cosignature of");
            }
            database.sql("update besa.audit_checkpoint set note = :note where log = :log and size = :size")
                    .param("note", note.bytes())
                    .param("log", number)
                    .param("size", LogState.checkpoint(note).size())
                    .update();
        });
    }

    /**
     * Reads page by page, so that a long log never lies in memory.
     *
     * @throws LogRefused if a place is empty that should not be
     */
    @Override
    public <E extends Exception> void forEachEntry(int number, EntryVisitor<E> visitor) throws E {
        long next = 0;
        List<Placed> page;
        do {
            page = database.sql("""
                            select place, entry from besa.audit_entry
                            where log = :log and place >= :next order by place limit :most
                            """)
                    .param("log", number)
                    .param("next", next)
                    .param("most", PAGE)
                    .query((row, index) -> new Placed(row.getLong("place"), row.getBytes("entry")))
                    .list();
            for (Placed placed : page) {
                if (placed.place() != next) {
                    throw new LogRefused("entry " + next + " of log " + number + " is missing; " + LOOK);
                }
                visitor.visit(placed.entry());
                next++;
            }
        } while (page.size() == PAGE);
    }

    private record Placed(long place, byte[] entry) {}

    /**
     * An entry with its place.
     *
     * @param place from 0, in the newest log
     */
    public record Told(long place, LogEntry entry) {}

    /**
     * The newest entries of the newest log, the latest first.
     *
     * @param before only entries at earlier places than this one
     */
    public List<Told> latest(long before, int most) {
        return database.sql("""
                        select place, entry from besa.audit_entry
                        where log = (select max(number) from besa.audit_log) and place < :before
                        order by place desc limit :most
                        """)
                .param("before", before)
                .param("most", most)
                .query((row, index) ->
                        new Told(row.getLong("place"), parsed(row.getLong("place"), row.getBytes("entry"))))
                .list();
    }

    private static LogEntry parsed(long place, byte[] bytes) {
        try {
            return LogEntry.parse(bytes);
        } catch (NotReadable e) {
            throw new LogRefused("entry " + place + " is damaged, " + e.getMessage() + "; " + LOOK);
        }
    }

    /** Holds an advisory lock of the database for as long as the work's transaction lasts; a node that dies lets go of it. */
    @Override
    public <T> T exclusively(Supplier<T> work) {
        return requireNonNull(transaction.execute(status -> {
            AdvisoryLock.SEQUENCING.hold(database);
            return work.get();
        }));
    }

    private static byte[] bytes(List<Hash> edge) {
        ByteBuffer bytes = ByteBuffer.allocate(edge.size() * Hash.SIZE);
        edge.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    private static List<Hash> edge(byte[] bytes) {
        return IntStream.range(0, bytes.length / Hash.SIZE)
                .mapToObj(i -> Hash.of(Arrays.copyOfRange(bytes, i * Hash.SIZE, (i + 1) * Hash.SIZE)))
                .toList();
    }

    private static Entry entry(long id, byte[] bytes) {
        try {
            if (LogEntry.parse(bytes) instanceof Entry entry) {
                return entry;
            }
            throw new LogRefused("pending entry " + id + " is not one that the application writes; " + LOOK);
        } catch (NotReadable e) {
            throw new LogRefused("pending entry " + id + " is damaged, " + e.getMessage() + "; " + LOOK);
        }
    }

    private static SignedNote note(byte[] bytes) {
        try {
            return SignedNote.parse(bytes);
        } catch (NotReadable e) {
            throw new LogRefused("a stored checkpoint is damaged, " + e.getMessage() + "; " + LOOK);
        }
    }
}
