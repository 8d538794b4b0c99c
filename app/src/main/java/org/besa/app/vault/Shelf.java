package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.besa.app.access.Caller;
import org.besa.app.audit.Leaves;
import org.besa.seal.value.SealingKey;
import org.besa.verify.log.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an organisation keeps for all its cases, and which is of none of them, sealed under the organisation's key: who works on cases there reads it. Each method is one
 * transaction with its entry in the audit log, which names nothing. Inside a case it is reached as {@link OpenCase#shelf()}.
 */
public final class Shelf {
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final OpenKeys keys;
    private final Leaves leaves;
    private final CaseEdges edges;

    /**
     * @param database as the role of the application
     * @param transaction on the same connections as {@code database} and as the key chain's store
     */
    public Shelf(JdbcClient database, TransactionOperations transaction, OpenKeys keys, Leaves leaves) {
        this.database = database;
        this.transaction = transaction;
        this.keys = keys;
        this.leaves = leaves;
        this.edges = new CaseEdges(database);
    }

    /**
     * Reads there.
     *
     * @param action what the audit log calls it
     * @return what {@code work} returned
     * @throws NotForYou if the session has ended
     */
    public <T> T read(Caller caller, Action action, Function<OpenShelf, T> work) {
        OrganisationKey key = new OrganisationKey(keys.chain(), caller);
        return within(
                caller,
                action,
                new Visit(false),
                visit -> work.apply(new OpenShelf(database, caller, key::find, visit)));
    }

    /**
     * Reads and changes there: all or nothing.
     *
     * @param action what the audit log calls it
     * @return what {@code work} returned
     * @throws NotForYou if the session has ended
     */
    public <T> T change(Caller caller, Action action, Function<OpenShelf, T> work) {
        Optional<SealingKey> key = Optional.of(new OrganisationKey(keys.chain(), caller).make());
        return within(
                caller,
                action,
                new Visit(true),
                visit -> work.apply(new OpenShelf(database, caller, () -> key, visit)));
    }

    private <T> T within(Caller caller, Action action, Visit visit, Function<Visit, T> work) {
        try {
            return requireNonNull(transaction.execute(status -> {
                edges.enter(caller);
                if (!edges.isLive(caller)) {
                    throw new NotForYou();
                }
                T result = work.apply(visit);
                leaves.done(caller.account().handle(), action, List.of());
                return result;
            }));
        } catch (NotForYou e) {
            leaves.refused(caller.account().handle(), action);
            throw e;
        } catch (RuntimeException e) {
            leaves.failed(caller.account().handle(), action, List.of());
            throw e;
        } finally {
            visit.end();
        }
    }
}
