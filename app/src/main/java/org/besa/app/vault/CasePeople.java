package org.besa.app.vault;

import java.util.List;
import org.besa.app.access.AccessRefused;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case team of one case, and who is excluded. Only a coordinator of the case's team changes them, within the organisation. */
public final class CasePeople {
    private final JdbcClient database;
    private final CaseEdge edge;
    private final Visit visit;

    CasePeople(JdbcClient database, CaseEdge edge, Visit visit) {
        this.database = database;
        this.edge = edge;
        this.visit = visit;
    }

    /** The members, by account. Somebody who has left, is excluded or has a role without cases may stand there and sees nothing. */
    public List<Member> members() {
        visit.mustLast();
        return database.sql("""
                        select account, location, privileged from besa.case_member
                        where case_id = :case order by account
                        """)
                .param("case", edge.id().hex())
                .query((row, index) -> new Member(
                        new OpaqueId(row.getString("account")),
                        row.getBoolean("location"),
                        row.getBoolean("privileged")))
                .list();
    }

    /** Who is excluded, by account. */
    public List<OpaqueId> excluded() {
        visit.mustLast();
        return database.sql("select account from besa.exclusion where case_id = :case order by account")
                .param("case", edge.id().hex())
                .query((row, index) -> new OpaqueId(row.getString("account")))
                .list();
    }

    /**
     * Takes somebody into the case team, or changes what they may read.
     *
     * @throws AccessRefused if the caller is no coordinator of the case's team, or the account is another organisation's
     */
    public void put(Member member) {
        mustLead();
        int put = database.sql("""
                        insert into besa.case_member (case_id, account, location, privileged)
                        select :case, id, :location, :privileged from besa.account
                        where id = :account and organisation = :organisation
                        on conflict (case_id, account) do update set location = :location, privileged = :privileged
                        """)
                .param("case", edge.id().hex())
                .param("organisation", edge.of().organisation().hex())
                .param("account", member.account().hex())
                .param("location", member.location())
                .param("privileged", member.privileged())
                .update();
        if (put == 0) {
            throw new AccessRefused("only who works in the organisation can serve the case; choose a colleague");
        }
    }

    /**
     * Takes somebody out of the case team. Taking out who is not in changes nothing.
     *
     * @throws AccessRefused if the caller is no coordinator of the case's team
     */
    public void remove(OpaqueId account) {
        mustLead();
        tell("delete from besa.case_member where case_id = :case and account = :account", account);
    }

    /**
     * From now on this account never sees the case, whatever it was granted; also not the caller's own.
     *
     * @throws AccessRefused if the caller is no coordinator of the case's team
     */
    public void exclude(OpaqueId account) {
        mustLead();
        tell("insert into besa.exclusion (case_id, account) values (:case, :account) on conflict do nothing", account);
    }

    /**
     * The conflict of interest is over: what was granted counts again.
     *
     * @throws AccessRefused if the caller is no coordinator of the case's team
     */
    public void readmit(OpaqueId account) {
        mustLead();
        tell("delete from besa.exclusion where case_id = :case and account = :account", account);
    }

    private void tell(String change, OpaqueId account) {
        database.sql(change)
                .param("case", edge.id().hex())
                .param("account", account.hex())
                .update();
    }

    /** Row-level security would refuse as well; this says it in words. */
    private void mustLead() {
        visit.mustChange();
        if (!edge.leads()) {
            throw new AccessRefused("only a coordinator of the case's team can do this; ask one");
        }
    }
}
