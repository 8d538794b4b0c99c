package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.audit.Leaves;
import org.besa.verify.log.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What stands in the clear about all cases that the caller sees; never a name. Needs no keys, and works while they are locked. */
public final class Cohort {
    private static final Action READ = new Action("cohort.read");

    private final TransactionOperations transaction;
    private final Leaves leaves;
    private final CaseEdges edges;

    /**
     * @param database as the role of the application
     * @param transaction on the same connections
     */
    public Cohort(JdbcClient database, TransactionOperations transaction, Leaves leaves) {
        this.transaction = transaction;
        this.leaves = leaves;
        this.edges = new CaseEdges(database);
    }

    /** The cases that the caller sees, by id. The entry in the audit log names none of them: their handles are sealed. */
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
