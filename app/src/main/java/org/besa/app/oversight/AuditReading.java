package org.besa.app.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.app.access.Account;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.access.SignInName;
import org.besa.app.access.Staff;
import org.besa.app.audit.DatabaseAuditStore;
import org.besa.app.audit.DatabaseAuditStore.Told;
import org.besa.app.audit.Leaves;
import org.besa.app.face.NotThere;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Handle;
import org.springframework.transaction.support.TransactionOperations;

/** Reads the newest entries for an auditor: those of their own organisation's people. Whoever reads leaves an entry, too. */
final class AuditReading {
    private static final Action READ = new Action("audit.read");
    private static final int PAGE = 50;
    /** So many entries are looked through for one page; who looks for something rare pages on. */
    private static final int LOOKED_THROUGH = 2_000;

    private final DatabaseAuditStore store;
    private final Staff staff;
    private final Leaves leaves;
    private final TransactionOperations transaction;

    AuditReading(DatabaseAuditStore store, Staff staff, Leaves leaves, TransactionOperations transaction) {
        this.store = store;
        this.staff = staff;
        this.leaves = leaves;
        this.transaction = transaction;
    }

    /**
     * A page of them.
     *
     * @param next the place before which the next page begins; empty if there is no more
     */
    record Page(List<AuditLine> lines, List<Account> people, Optional<Long> next) {}

    /**
     * Reads a page.
     *
     * @param before the place before which it begins
     * @param actor whose entries, or nobody's in particular
     * @param outcome only those with this one, or empty
     * @throws NotThere for whoever is no auditor
     */
    Page read(Caller caller, long before, Optional<SignInName> actor, String outcome) {
        if (caller.account().role() != Role.AUDITOR) {
            leaves.refused(caller.account().handle(), READ);
            throw new NotThere();
        }
        transaction.executeWithoutResult(status -> leaves.done(caller.account().handle(), READ, List.of()));
        List<Account> people = staff.of(caller.account().organisation());
        Map<Handle, Account> known = people.stream().collect(Collectors.toMap(Account::handle, Function.identity()));
        List<Told> told = store.latest(before, LOOKED_THROUGH);
        List<AuditLine> lines = new ArrayList<>();
        Optional<Long> next = Optional.empty();
        for (Told each : told) {
            if (lines.size() == PAGE) {
                next = Optional.of(lines.getLast().place());
                break;
            }
            line(each, known)
                    .filter(line ->
                            actor.isEmpty() || line.actor().equals(actor.get().text()))
                    .filter(line -> outcome.isEmpty() || line.outcome().equals(outcome))
                    .ifPresent(lines::add);
        }
        if (next.isEmpty() && told.size() == LOOKED_THROUGH) {
            next = Optional.of(told.getLast().place());
        }
        return new Page(lines, people, next);
    }

    private static Optional<AuditLine> line(Told told, Map<Handle, Account> known) {
        if (!(told.entry() instanceof Entry entry) || !known.containsKey(entry.actor())) {
            return Optional.empty();
        }
        Account actor = known.get(entry.actor());
        return Optional.of(new AuditLine(
                told.place(),
                entry.time().instant(),
                actor == null ? "" : actor.name().text(),
                entry.action().text(),
                entry.outcome().toString(),
                entry.objects().size()));
    }
}
