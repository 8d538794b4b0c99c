package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.besa.app.access.Caller;
import org.besa.app.audit.Leaves;
import org.besa.seal.value.SealingKey;
import org.besa.verify.log.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What somebody was typing into a form that is about no case, or about none yet, sealed under the organisation's key. Drafts in a case are {@link CaseDrafts}.
 * Nobody but their author reads a draft; thirty days after it was last kept, it may be swept away.
 */
public final class Drafts {
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final OpenKeys keys;
    private final Leaves leaves;
    private final Clock clock;
    private final CaseEdges edges;

    /**
     * @param database as the role of the application
     * @param transaction on the same connections as {@code database} and as the key chain's store
     */
    public Drafts(JdbcClient database, TransactionOperations transaction, OpenKeys keys, Leaves leaves, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.keys = keys;
        this.leaves = leaves;
        this.clock = clock;
        this.edges = new CaseEdges(database);
    }

    /**
     * Keeps what is being typed, instead of what was kept for this place before.
     *
     * @param place a code of the form field or page: 1 to 64 of a to z, 0 to 9, dot, hyphen and slash
     * @throws NotForYou if the session has ended
     */
    public void save(Caller caller, String place, byte[] content) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        within(caller, new Action("draft.save"), (rows, key) -> {
            rows.save(outside(place), Optional.empty(), content, today, key);
            return true;
        });
    }

    /**
     * What was kept for this place.
     *
     * @throws NotForYou if the session has ended
     */
    public Optional<byte[]> find(Caller caller, String place) {
        return within(caller, new Action("draft.read"), (rows, key) -> rows.find(outside(place), key));
    }

    /**
     * Forgets what was kept for this place, if anything was.
     *
     * @throws NotForYou if the session has ended
     */
    public void discard(Caller caller, String place) {
        within(caller, new Action("draft.discard"), (rows, key) -> {
            rows.discard(outside(place));
            return true;
        });
    }

    /** Removes all drafts that nobody has touched for thirty days, whosever they are; needs no keys. How many they were, it tells. */
    public int sweep() {
        return database.sql("delete from besa.draft").update();
    }

    private <T> T within(Caller caller, Action action, BiFunction<DraftRows, SealingKey, T> work) {
        SealingKey key = new OrganisationKey(keys.chain(), caller).make();
        try {
            return requireNonNull(transaction.execute(status -> {
                edges.enter(caller);
                if (!edges.isLive(caller)) {
                    throw new NotForYou();
                }
                T result = work.apply(new DraftRows(database, caller.account().id()), key);
                leaves.done(caller.account().handle(), action, List.of());
                return result;
            }));
        } catch (NotForYou e) {
            leaves.refused(caller.account().handle(), action);
            throw e;
        }
    }

    /** No case's place begins so: cases have hex digits there. */
    static String outside(String place) {
        return "new/" + DraftRows.checked(place);
    }
}
