package org.besa.app.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who serves what, as the caller's session sees it. Only inside a transaction. */
final class CaseEdges {
    /** Row-level security leaves the caller's own; the last condition is against a token that is another account's. */
    private static final String VISIBLE = """
            select file.id, file.organisation, file.team, file.state, file.version, file.handle,
                member.account is not null as serves,
                coalesce(member.location, false) as location, coalesce(member.privileged, false) as privileged,
                exists (select from besa.team_member where team = file.team and account = :account) as mate
            from besa.case_file as file
                left join besa.case_member as member on member.case_id = file.id and member.account = :account
            where (select besa.session_account()) = :account
            """;

    private final JdbcClient database;

    CaseEdges(JdbcClient database) {
        this.database = database;
    }

    /** The transaction is the session's from here to its end, and about all that it sees. */
    void enter(Caller caller) {
        enter(caller, Set.of());
    }

    /** The same, and sees no other cases than these, if there are any. */
    void enter(Caller caller, Set<OpaqueId> about) {
        database.sql("select set_config('besa.session', :token, true), set_config('besa.about', :about, true)")
                .param("token", caller.token().text())
                .param("about", listed(about))
                .query((row, index) -> true)
                .single();
    }

    /** From here on the transaction is about these cases, and sees no others. */
    void narrow(Set<OpaqueId> about) {
        database.sql("select set_config('besa.about', :about, true)")
                .param("about", listed(about))
                .query((row, index) -> true)
                .single();
    }

    private static String listed(Set<OpaqueId> cases) {
        return cases.stream().map(OpaqueId::hex).collect(Collectors.joining(","));
    }

    /** Whether the transaction's session is live, and this account's. */
    boolean isLive(Caller caller) {
        return database.sql("select coalesce(besa.session_account() = :account, false)")
                .param("account", caller.account().id().hex())
                .query(Boolean.class)
                .single();
    }

    /** One case, if the caller sees it. */
    Optional<CaseEdge> one(Caller caller, OpaqueId id) {
        return database.sql(VISIBLE + " and file.id = :id")
                .param("account", caller.account().id().hex())
                .param("id", id.hex())
                .query((row, index) -> edge(row, caller))
                .optional();
    }

    /** All that the caller sees, by id. */
    List<CaseEdge> all(Caller caller) {
        return database.sql(VISIBLE + " order by file.id")
                .param("account", caller.account().id().hex())
                .query((row, index) -> edge(row, caller))
                .list();
    }

    private static CaseEdge edge(ResultSet row, Caller caller) throws SQLException {
        Role role = caller.account().role();
        return new CaseEdge(
                new OfCase(new OpaqueId(row.getString("organisation")), new OpaqueId(row.getString("id"))),
                new OpaqueId(row.getString("team")),
                CaseState.of(row.getString("state")),
                row.getLong("version"),
                row.getBytes("handle"),
                row.getBoolean("serves"),
                row.getBoolean("mate") && role == Role.COORDINATOR,
                compartments(row, role == Role.LAWYER));
    }

    /** What the flags of a row let somebody read who sees the case. */
    static Set<Compartment> compartments(ResultSet row, boolean lawyer) throws SQLException {
        Set<Compartment> compartments = EnumSet.of(Compartment.MAIN);
        if (row.getBoolean("location")) {
            compartments.add(Compartment.LOCATION);
        }
        if (row.getBoolean("privileged") && lawyer) {
            compartments.add(Compartment.PRIVILEGED);
        }
        return compartments;
    }
}
