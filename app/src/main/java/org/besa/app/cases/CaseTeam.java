package org.besa.app.cases;

import java.util.List;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.access.Teams;
import org.besa.app.face.NotThere;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.CasePeople;
import org.besa.app.vault.Member;
import org.besa.app.vault.OpenCase;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** Changes who sees a case: only a coordinator of the case's team, and only with people of that team. */
public final class CaseTeam {
    private static final Action TEAM = new Action("case.team");

    private final CaseAccess cases;
    private final Teams teams;
    private final Accounts accounts;

    public CaseTeam(CaseAccess cases, Teams teams, Accounts accounts) {
        this.cases = cases;
        this.teams = teams;
        this.accounts = accounts;
    }

    /** Who may serve cases of this team: those who work, in a role with cases; by sign-in name. */
    public List<Account> candidates(OpaqueId team) {
        return teams.members(team).stream().filter(CaseTeam::worksOnCases).toList();
    }

    /** Whether this person's role has cases, and they have not left. */
    public static boolean worksOnCases(Account account) {
        return account.state() == Account.State.ACTIVE
                && switch (account.role()) {
                    case CASEWORKER, LAWYER, COORDINATOR -> true;
                    case ADMINISTRATOR, AUDITOR -> false;
                };
    }

    /**
     * Does it.
     *
     * @throws org.besa.app.vault.NotForYou if the caller does not see the case
     * @throws NotThere if the caller is no coordinator of the case's team, or this person cannot be chosen
     */
    public void change(Caller caller, OpaqueId caseId, TeamChange change) {
        cases.change(caller, caseId, TEAM, open -> {
            Account colleague = colleague(caller, open, change.account());
            apply(open.people(), open, change, colleague);
            return true;
        });
    }

    private Account colleague(Caller caller, OpenCase open, OpaqueId id) {
        return accounts.find(id)
                .filter(found -> open.leads()
                        && found.organisation().equals(caller.account().organisation()))
                .orElseThrow(NotThere::new);
    }

    private void apply(CasePeople people, OpenCase open, TeamChange change, Account colleague) {
        switch (change) {
            case TeamChange.Put(Member member) -> {
                if (!candidates(open.team()).contains(colleague)) {
                    throw new NotThere();
                }
                boolean lawyer = colleague.role() == Role.LAWYER;
                people.put(new Member(colleague.id(), member.location(), member.privileged() && lawyer));
            }
            case TeamChange.Remove(OpaqueId account) -> people.remove(account);
            case TeamChange.Exclude(OpaqueId account) -> people.exclude(account);
            case TeamChange.Readmit(OpaqueId account) -> people.readmit(account);
        }
    }
}
