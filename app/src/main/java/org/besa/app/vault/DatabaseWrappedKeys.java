package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.besa.app.database.AdvisoryLock;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.UnderLegalHold;
import org.besa.seal.keys.Epoch;
import org.besa.seal.keys.ErasureRecord;
import org.besa.seal.keys.StoredKeys;
import org.besa.seal.keys.WrappedKey;
import org.besa.seal.keys.WrappedKeys;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.OpaqueId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Wrapped keys in tables. The row of the epoch is the lock of every change: whoever changes keys holds it, and so does a rotation. */
public final class DatabaseWrappedKeys implements WrappedKeys {
    private static final String STORE = "the database's wrapped keys";
    private static final int BATCH = 1000;

    private final DataSource connections;
    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final TransactionOperations transaction;

    /**
     * @param connections as the role of the application; more than one at a time
     * @param transaction on the same
     */
    public DatabaseWrappedKeys(DataSource connections, TransactionOperations transaction) {
        this.connections = connections;
        this.batches = new JdbcTemplate(connections);
        this.database = JdbcClient.create(batches);
        this.transaction = transaction;
    }

    @Override
    public Optional<Epoch> epoch() {
        return database.sql("select number, wrapped from besa.key_epoch")
                .query((row, index) -> new Epoch(row.getLong("number"), row.getBytes("wrapped")))
                .optional();
    }

    /** Nobody rotates, adds or removes while this transaction lasts. */
    private Epoch lockedEpoch() {
        AdvisoryLock.KEY_CHANGES.hold(database);
        return usedEpoch();
    }

    /**
     * Nobody rotates or removes while this transaction lasts, but others may add: each adds rows of its own, and of two with the same owner the primary
     * key refuses one. So cases that are opened at the same time do not wait for each other's commits. An advisory lock rather than one on the epoch's
     * row: who wants it for themselves gets it in turn, however many add.
     */
    private Epoch sharedEpoch() {
        AdvisoryLock.KEY_CHANGES.share(database);
        return usedEpoch();
    }

    private Epoch usedEpoch() {
        return epoch().orElseThrow(() -> fault("hold nothing", "begin, or restore the key backup"));
    }

    @Override
    public Map<KeyOwner, WrappedKey> find(Set<KeyOwner> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        Map<KeyOwner, WrappedKey> found = new HashMap<>();
        List<OwnerColumns> wanted = owners.stream().map(OwnerColumns::of).toList();
        database.sql("""
                        select kind, organisation, case_id, name, wrapped, held from besa.wrapped_key
                        where (kind, organisation, case_id, name) in
                            (select * from unnest(:kinds, :organisations, :cases, :names))
                        """)
                .param("kinds", texts(wanted, OwnerColumns::kind))
                .param("organisations", texts(wanted, OwnerColumns::organisation))
                .param("cases", texts(wanted, OwnerColumns::caseId))
                .param("names", texts(wanted, OwnerColumns::name))
                .query((row, index) -> key(row))
                .list()
                .forEach(key -> found.put(key.owner(), key));
        return found;
    }

    private static String[] texts(List<OwnerColumns> owners, Function<OwnerColumns, String> column) {
        return owners.stream().map(column).toArray(String[]::new);
    }

    @Override
    public Optional<StoredKeys> all() {
        return transaction.execute(status -> {
            AdvisoryLock.KEY_CHANGES.hold(database);
            return epoch().map(epoch -> new StoredKeys(epoch, keys(), erasures()));
        });
    }

    private List<WrappedKey> keys() {
        return database.sql("select kind, organisation, case_id, name, wrapped, held from besa.wrapped_key")
                .query((row, index) -> key(row))
                .list();
    }

    private List<ErasureRecord> erasures() {
        return database.sql("select organisation, case_id, epoch, scheduled, effective from besa.erasure")
                .query((row, index) -> erasure(row))
                .list();
    }

    @Override
    public void begin(StoredKeys first) {
        transaction.executeWithoutResult(status -> {
            int begun = database.sql("""
                            insert into besa.key_epoch (number, wrapped) values (:number, :wrapped)
                            on conflict do nothing
                            """)
                    .param("number", first.epoch().number())
                    .param("wrapped", first.epoch().wrappedKey())
                    .update();
            if (begun == 0) {
                throw fault("hold keys already", "unlock them, or take another database");
            }
            insert(first.keys());
            batches.batchUpdate(
                    "insert into besa.erasure (organisation, case_id, epoch, scheduled, effective) values (?, ?, ?, ?, ?)",
                    first.erasures(),
                    BATCH,
                    DatabaseWrappedKeys::write);
        });
    }

    @Override
    public boolean add(long epoch, List<WrappedKey> keys) {
        return requireNonNull(transaction.execute(status -> {
            if (sharedEpoch().number() != epoch) {
                return false;
            }
            refuseTwice(keys);
            refuseErased(keys);
            try {
                insert(keys);
            } catch (DuplicateKeyException e) {
                throw new KeyStoreFault(STORE, "got a key of the same owner at the same time", "use that one", e);
            }
            refuseWithoutCase(keys);
            return true;
        }));
    }

    private void refuseTwice(List<WrappedKey> keys) {
        Set<KeyOwner> owners = new HashSet<>();
        for (WrappedKey key : keys) {
            if (!owners.add(key.owner())) {
                throw hasAlready(key.owner());
            }
        }
        find(owners).keySet().stream().findFirst().ifPresent(owner -> {
            throw hasAlready(owner);
        });
    }

    private static KeyStoreFault hasAlready(KeyOwner owner) {
        return fault("have a key of " + owner.inWords() + " already", "use that one");
    }

    private void refuseErased(List<WrappedKey> keys) {
        Set<OfCase> cases = new HashSet<>();
        keys.forEach(key -> {
            if (key.owner() instanceof OfCase of) {
                cases.add(of);
            }
        });
        List<OwnerColumns> asked = cases.stream().map(OwnerColumns::of).toList();
        database
                .sql("""
                        select organisation, case_id, epoch, scheduled, effective from besa.erasure
                        where (organisation, case_id) in (select * from unnest(:organisations, :cases))
                        """)
                .param("organisations", texts(asked, OwnerColumns::organisation))
                .param("cases", texts(asked, OwnerColumns::caseId))
                .query((row, index) -> erasure(row).of())
                .list()
                .stream()
                .findFirst()
                .ifPresent(of -> {
                    throw fault("know that " + of.inWords() + " was erased", "give the new case an id of its own");
                });
    }

    private void refuseWithoutCase(List<WrappedKey> keys) {
        Set<KeyOwner> above = new HashSet<>();
        keys.forEach(key -> {
            if (key.owner() instanceof OfCompartment of) {
                above.add(of.of());
            }
        });
        keys.forEach(key -> above.remove(key.owner()));
        above.removeAll(find(above).keySet());
        above.stream().findFirst().ifPresent(of -> {
            throw fault("have no key of " + of.inWords(), "make the case's key before its compartments'");
        });
    }

    @Override
    public void hold(OfCase owner, boolean held) {
        transaction.executeWithoutResult(status -> {
            lockedEpoch();
            int changed = database.sql("""
                            update besa.wrapped_key set held = :held
                            where kind = 'case' and organisation = :organisation and case_id = :case
                            """)
                    .param("held", held)
                    .param("organisation", owner.organisation().hex())
                    .param("case", owner.caseId().hex())
                    .update();
            if (changed == 0) {
                throw new KeyMissing(owner.inWords());
            }
        });
    }

    @Override
    public void erase(Set<OfCase> cases, Instant now) {
        transaction.executeWithoutResult(status -> {
            long epoch = lockedEpoch().number();
            Map<KeyOwner, WrappedKey> keys = find(new HashSet<>(cases));
            for (OfCase of : cases) {
                @Nullable WrappedKey key = keys.get(of);
                if (key == null) {
                    throw new KeyMissing(of.inWords());
                }
                if (key.held()) {
                    throw new UnderLegalHold(of.inWords());
                }
            }
            List<ErasureRecord> erasures = cases.stream()
                    .map(of -> new ErasureRecord(of, epoch, now, Optional.empty()))
                    .toList();
            batches.batchUpdate(
                    "delete from besa.wrapped_key where kind in ('case', 'compartment') and organisation = ? and case_id = ?",
                    erasures,
                    BATCH,
                    (row, erasure) -> {
                        row.setString(1, erasure.of().organisation().hex());
                        row.setString(2, erasure.of().caseId().hex());
                    });
            batches.batchUpdate(
                    "insert into besa.erasure (organisation, case_id, epoch, scheduled, effective) values (?, ?, ?, ?, ?)",
                    erasures,
                    BATCH,
                    DatabaseWrappedKeys::write);
        });
    }

    @Override
    public void markEffective(long epoch, Instant now) {
        database.sql("update besa.erasure set effective = :now where epoch < :epoch and effective is null")
                .param("now", Timestamp.from(now))
                .param("epoch", epoch)
                .update();
    }

    @Override
    public void replace(Epoch next, UnaryOperator<WrappedKey> rewrap) {
        transaction.executeWithoutResult(status -> {
            long current = lockedEpoch().number();
            if (next.number() != current + 1) {
                throw fault("are in epoch " + current + ", after which does not come " + next.number(), "rotate again");
            }
            List<WrappedKey> rewrapped = keys().stream().map(rewrap).toList();
            batches.batchUpdate("""
                    update besa.wrapped_key set wrapped = ?
                    where kind = ? and organisation = ? and case_id = ? and name = ?
                    """, rewrapped, BATCH, (row, key) -> {
                OwnerColumns owner = OwnerColumns.of(key.owner());
                row.setBytes(1, key.bytes());
                row.setString(2, owner.kind());
                row.setString(3, owner.organisation());
                row.setString(4, owner.caseId());
                row.setString(5, owner.name());
            });
            database.sql("update besa.key_epoch set number = :number, wrapped = :wrapped")
                    .param("number", next.number())
                    .param("wrapped", next.wrappedKey())
                    .update();
        });
    }

    /**
     * Holds an advisory lock of the database on a connection of its own; a node that dies lets go of it. Never one transaction around the work: a
     * rotation destroys the old root in there, and must not lose what it had committed before.
     */
    @Override
    public <T> T exclusively(Supplier<T> work) {
        try (Connection lock = connections.getConnection();
                PreparedStatement take = lock.prepareStatement("select pg_advisory_lock(?)");
                PreparedStatement release = lock.prepareStatement("select pg_advisory_unlock(?)")) {
            take.setLong(1, AdvisoryLock.KEYS.number());
            take.execute();
            try {
                return work.get();
            } finally {
                release.setLong(1, AdvisoryLock.KEYS.number());
                release.execute();
            }
        } catch (SQLException e) {
            throw new KeyStoreFault(STORE, "cannot be locked (" + e.getMessage() + ")", "look at the database", e);
        }
    }

    private void insert(List<WrappedKey> keys) {
        batches.batchUpdate("""
                insert into besa.wrapped_key (kind, organisation, case_id, name, wrapped, held)
                values (?, ?, ?, ?, ?, ?)
                """, keys, BATCH, (row, key) -> {
            OwnerColumns owner = OwnerColumns.of(key.owner());
            row.setString(1, owner.kind());
            row.setString(2, owner.organisation());
            row.setString(3, owner.caseId());
            row.setString(4, owner.name());
            row.setBytes(5, key.bytes());
            row.setBoolean(6, key.held());
        });
    }

    private static void write(PreparedStatement row, ErasureRecord erasure) throws SQLException {
        row.setString(1, erasure.of().organisation().hex());
        row.setString(2, erasure.of().caseId().hex());
        row.setLong(3, erasure.epoch());
        row.setTimestamp(4, Timestamp.from(erasure.scheduled()));
        row.setTimestamp(5, erasure.effective().map(Timestamp::from).orElse(null));
    }

    private static WrappedKey key(ResultSet row) throws SQLException {
        return new WrappedKey(OwnerColumns.of(row).owner(), row.getBytes("wrapped"), row.getBoolean("held"));
    }

    private static ErasureRecord erasure(ResultSet row) throws SQLException {
        @Nullable Timestamp effective = row.getTimestamp("effective");
        return new ErasureRecord(
                new OfCase(new OpaqueId(row.getString("organisation")), new OpaqueId(row.getString("case_id"))),
                row.getLong("epoch"),
                row.getTimestamp("scheduled").toInstant(),
                Optional.ofNullable(effective).map(Timestamp::toInstant));
    }

    private static KeyStoreFault fault(String fault, String mend) {
        return new KeyStoreFault(STORE, fault, mend);
    }
}
