package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.audit.Leaves;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.besa.verify.log.Handle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who sees what, and why: by the same rules as row-level security, and only about cases that the caller sees. */
public final class WhoMaySee {
    private static final Action OF_CASE = new Action("case.sight");
    private static final Action OF_ACCOUNT = new Action("account.sight");

    private static final String SIGHTS = """
            select file.id, file.team, account.id as account, account.role,
                member.account is not null as member,
                coalesce(member.location, false) as location, coalesce(member.privileged, false) as privileged,
                account.role = 'coordinator' and mate.account is not null as leads,
                exclusion.account is not null as excluded
            from besa.case_file as file
                join besa.account on account.organisation = file.organisation
                left join besa.case_member as member on member.case_id = file.id and member.account = account.id
                left join besa.team_member as mate on mate.team = file.team and mate.account = account.id
                left join besa.exclusion on exclusion.case_id = file.id and exclusion.account = account.id
            where account.state = 'active' and account.role in ('caseworker', 'lawyer', 'coordinator')
                and (member.account is not null or exclusion.account is not null
                    or account.role = 'coordinator' and mate.account is not null)
            """;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Leaves leaves;
    private final CaseAccess cases;
    private final CaseEdges edges;

    /**
     * @param database as the role of the application
     * @param transaction on the same connections
     */
    public WhoMaySee(JdbcClient database, TransactionOperations transaction, Leaves leaves, CaseAccess cases) {
        this.database = database;
        this.transaction = transaction;
        this.leaves = leaves;
        this.cases = cases;
        this.edges = new CaseEdges(database);
    }

    /**
     * Everybody who sees a case, and everybody who would but is excluded from it, by account.
     *
     * @throws NotForYou if the caller does not see the case
     */
    public List<Sight> ofCase(Caller caller, OpaqueId caseId) {
        return cases.read(
                caller,
                caseId,
                OF_CASE,
                open -> database.sql(SIGHTS + " and file.id = :id order by account.id")
                        .param("id", open.id().hex())
                        .query((row, index) -> sight(row))
                        .list());
    }

    /**
     * Which of the caller's cases somebody sees, or would if they were not excluded, by case. Of cases that the caller does not see, nothing is said;
     * somebody who is not there, or works elsewhere, sees none. The entry in the audit log names no case.
     *
     * @throws NotForYou if the caller is no coordinator
     */
    public List<Sight> ofAccount(Caller caller, OpaqueId account) {
        Handle actor = caller.account().handle();
        if (caller.account().role() != Role.COORDINATOR) {
            leaves.refused(actor, OF_ACCOUNT);
            throw new NotForYou();
        }
        return requireNonNull(transaction.execute(status -> {
            edges.enter(caller);
            List<Sight> sights = database.sql(SIGHTS + " and account.id = :account order by file.id")
                    .param("account", account.hex())
                    .query((row, index) -> sight(row))
                    .list();
            leaves.done(actor, OF_ACCOUNT, List.of());
            return sights;
        }));
    }

    private static Sight sight(ResultSet row) throws SQLException {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Set<Compartment> compartments = EnumSet.noneOf(Compartment.class);
        if (row.getBoolean("member")) {
            reasons.add(Reason.MEMBER);
        }
        if (row.getBoolean("leads")) {
            reasons.add(Reason.COORDINATOR);
        }
        if (row.getBoolean("excluded")) {
            reasons.add(Reason.EXCLUDED);
        } else {
            compartments.addAll(
                    CaseEdges.compartments(row, row.getString("role").equals(Role.LAWYER.code())));
        }
        return new Sight(
                new OpaqueId(row.getString("id")),
                new OpaqueId(row.getString("account")),
                new OpaqueId(row.getString("team")),
                reasons,
                compartments);
    }
}
