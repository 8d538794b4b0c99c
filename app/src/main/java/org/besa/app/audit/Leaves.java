package org.besa.app.audit;

import java.util.List;
import org.besa.seal.audit.EntryWriter;
import org.besa.seal.audit.Subject;
import org.besa.verify.log.Action;
import org.besa.verify.log.Handle;
import org.besa.verify.log.Outcome;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** One entry per request: with the deed in its transaction, or, of what was rolled back, in a transaction of its own (V29). */
public final class Leaves {
    /** So many handles stay far below the longest entry. */
    private static final int MOST_SUBJECTS = 1000;

    private final DatabaseAuditStore store;
    private final EntryWriter writer;
    private final TransactionOperations apart;

    /** @param transactions of the database that {@code store} writes to */
    public Leaves(DatabaseAuditStore store, EntryWriter writer, PlatformTransactionManager transactions) {
        this.store = store;
        this.writer = writer;
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart = template;
    }

    /**
     * It was done: in the caller's transaction, there exactly when that commits.
     *
     * @param subjects all that was shown or changed; very many make several entries
     */
    public void done(Handle actor, Action action, List<Subject> subjects) {
        commit(actor, action, Outcome.DONE, subjects);
    }

    /** It was refused, and names nothing. There when this returns, whatever becomes of the caller's transaction. */
    public void refused(Handle actor, Action action) {
        apart.executeWithoutResult(status -> commit(actor, action, Outcome.REFUSED, List.of()));
    }

    /** It was allowed and not done. There when this returns, whatever becomes of the caller's transaction. */
    public void failed(Handle actor, Action action, List<Subject> subjects) {
        apart.executeWithoutResult(status -> commit(actor, action, Outcome.FAILED, subjects));
    }

    private void commit(Handle actor, Action action, Outcome outcome, List<Subject> subjects) {
        int from = 0;
        do {
            int to = Math.min(subjects.size(), from + MOST_SUBJECTS);
            store.commit(writer.entry(actor, action, outcome, subjects.subList(from, to)));
            from = to;
        } while (from < subjects.size());
    }
}
