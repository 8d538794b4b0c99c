package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.audit.Leaves;
import org.besa.verify.log.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** All cases that the caller sees, at a glance: what stands in the clear about them, and what is remembered of them. Never a name. */
public final class Cohort {
    private static final Action READ = new Action("cohort.read");

    private final TransactionOperations transaction;
    private final Leaves leaves;
    private final CaseEdges edges;
    private final CaseAccess cases;

    /**
     * @param database as the role of the application
     * @param transaction on the same connections
     */
    public Cohort(JdbcClient database, TransactionOperations transaction, Leaves leaves, CaseAccess cases) {
        this.cases = cases;
        this.transaction = transaction;
        this.leaves = leaves;
        this.edges = new CaseEdges(database);
    }

    /**
     * Looks over all open cases that the caller sees, by what is remembered of each, and opens the few that are chosen from among them. What somebody wrote since they
     * were last looked at is read anew before anything is answered. One request, and one entry in the audit log, which names those that were opened for it.
     *
     * <p>Nobody but people fill the memory, each with what they see: the database shows no case without a session, so nothing is read when the keys are unlocked, and
     * the first who looks waits for it, some cases at a time.
     *
     * @param action what the audit log calls it
     * @param most how many cases are read anew at once, or fewer where that takes long; the others are told as waiting, and the next request goes on with them
     * @throws org.besa.seal.crypto.KeysLocked while the keys are locked
     */
    public <T, C extends Choosing.Chosen, R> Looked<T, C, R> look(
            Caller caller, Action action, CaseMemory<T> memory, int most, Choosing<T, C, R> choosing) {
        return cases.look(caller, action, memory, most, choosing);
    }

    /** The cases that the caller sees, by id; works while the keys are locked. The entry in the audit log names none of them: their handles are sealed. */
    public List<CaseRow> mine(Caller caller) {
        return requireNonNull(transaction.execute(status -> {
            edges.enter(caller);
            List<CaseRow> rows = edges.all(caller).stream()
                    .map(edge -> new CaseRow(
                            edge.id(), edge.team(), edge.state(), edge.version(), edge.serves(), edge.leads()))
                    .toList();
            leaves.done(caller.account().handle(), READ, List.of());
            return rows;
        }));
    }
}
