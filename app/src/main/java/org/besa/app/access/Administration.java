package org.besa.app.access;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.function.Supplier;
import org.besa.app.audit.Leaves;
import org.besa.app.face.NotThere;
import org.besa.seal.signin.OneTimeCode;
import org.besa.seal.value.OpaqueId;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What administrators do, each in one transaction with its entry in the audit log: only in their own organisation, only with a fresh proof of who is there (V5), and
 * never to what is inside a case. A refusal is in the log whatever becomes of the transaction (V29).
 */
public final class Administration {
    private final TransactionOperations transaction;
    private final Accounts accounts;
    private final Enrolments enrolments;
    private final Teams teams;
    private final StepUp stepUp;
    private final Leaves leaves;

    /** @param transaction on the same database as the role of the application */
    public Administration(
            TransactionOperations transaction,
            Accounts accounts,
            Enrolments enrolments,
            Teams teams,
            StepUp stepUp,
            Leaves leaves) {
        this.transaction = transaction;
        this.accounts = accounts;
        this.enrolments = enrolments;
        this.teams = teams;
        this.stepUp = stepUp;
        this.leaves = leaves;
    }

    /**
     * A new account, and what its person needs.
     *
     * @param code to be handed over, this once
     */
    public record Invited(Account account, OneTimeCode code) {}

    /**
     * Refuses everybody but administrators.
     *
     * @throws NotThere unless the caller is one; the refusal is in the log
     */
    public void require(Caller caller) {
        if (caller.account().role() != Role.ADMINISTRATOR) {
            Deeds.ADMINISTRATION.refused(leaves, caller.account().handle());
            throw new NotThere();
        }
    }

    /**
     * An account of the caller's organisation.
     *
     * @throws NotThere if there is none, or the caller may not
     */
    public Account account(Caller caller, OpaqueId id) {
        require(caller);
        return accounts.find(id)
                .filter(found -> found.organisation().equals(caller.account().organisation()))
                .orElseThrow(NotThere::new);
    }

    /**
     * A team of the caller's organisation.
     *
     * @throws NotThere if there is none, or the caller may not
     */
    public Team team(Caller caller, OpaqueId id) {
        require(caller);
        return teams.find(id)
                .filter(found -> found.organisation().equals(caller.account().organisation()))
                .orElseThrow(NotThere::new);
    }

    /**
     * Makes an account for somebody, who then chooses how to sign in.
     *
     * @throws AccessRefused if the name is taken
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Invited invite(Caller caller, SignInName name, Role role) {
        return together(caller, Deeds.ACCOUNT_CREATE, () -> {
            Account account = accounts.create(caller.account().organisation(), name, role);
            Deeds.ACCOUNT_CREATE.done(leaves, caller.account(), account);
            return invited(caller, account);
        });
    }

    /**
     * Lets somebody begin anew: what they signed in with until now is forgotten.
     *
     * @param version of the account as the caller saw it
     * @throws AccessRefused if the account was changed since, its person has left, or it is the caller's own
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Invited inviteAgain(Caller caller, OpaqueId id, long version) {
        return change(caller, id, version, Deeds.ENROLMENT_ISSUE, before -> {
            if (before.id().equals(caller.account().id())) {
                throw new AccessRefused(
                        AccessRefused.Why.OWN_ACCOUNT, "change what you sign in with yourself on your own page");
            }
            return invited(caller, before);
        });
    }

    private Invited invited(Caller caller, Account before) {
        OneTimeCode code = enrolments.issue(before);
        Deeds.ENROLMENT_ISSUE.done(leaves, caller.account(), before);
        return new Invited(accounts.find(before.id()).orElseThrow(), code);
    }

    /**
     * Gives somebody another role.
     *
     * @param version of the account as the caller saw it
     * @throws AccessRefused if the account was changed since, its person has left, or it is the last administrator's
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Account changeRole(Caller caller, OpaqueId id, long version, Role role) {
        return change(caller, id, version, Deeds.ACCOUNT_ROLE, before -> {
            Account after = accounts.changeRole(before, role);
            Deeds.ACCOUNT_ROLE.done(leaves, caller.account(), after);
            return after;
        });
    }

    /**
     * Somebody has left.
     *
     * @param version of the account as the caller saw it
     * @throws AccessRefused if the account was changed since, its person has left already, or it is the last administrator's
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Account leave(Caller caller, OpaqueId id, long version) {
        return change(caller, id, version, Deeds.ACCOUNT_LEAVE, before -> {
            Account after = accounts.leave(before);
            Deeds.ACCOUNT_LEAVE.done(leaves, caller.account(), after);
            return after;
        });
    }

    /**
     * A team without members.
     *
     * @throws AccessRefused if there is a team of this name, or it is no name
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Team createTeam(Caller caller, String name) {
        return together(caller, Deeds.TEAM_CREATE, () -> {
            Team team = teams.create(caller.account().organisation(), name);
            Deeds.TEAM_CREATE.done(leaves, caller.account());
            return team;
        });
    }

    /**
     * Gives a team another name.
     *
     * @throws AccessRefused if there is another team of this name
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public Team renameTeam(Caller caller, OpaqueId id, String name) {
        Team before = team(caller, id);
        return together(caller, Deeds.TEAM_RENAME, () -> {
            Team after = teams.rename(before, name);
            Deeds.TEAM_RENAME.done(leaves, caller.account());
            return after;
        });
    }

    /**
     * Takes somebody into a team.
     *
     * @throws AccessRefused if its person has left
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public void addToTeam(Caller caller, OpaqueId id, OpaqueId account) {
        Team team = team(caller, id);
        Account member = account(caller, account);
        together(caller, Deeds.TEAM_ADD, () -> {
            teams.add(team.id(), member.id());
            Deeds.TEAM_ADD.done(leaves, caller.account(), member);
            return team;
        });
    }

    /**
     * Takes somebody out of a team.
     *
     * @throws ProofNeeded if the caller's proof is not fresh
     */
    public void removeFromTeam(Caller caller, OpaqueId id, OpaqueId account) {
        Team team = team(caller, id);
        Account member = account(caller, account);
        together(caller, Deeds.TEAM_REMOVE, () -> {
            teams.remove(team.id(), member.id());
            Deeds.TEAM_REMOVE.done(leaves, caller.account(), member);
            return team;
        });
    }

    private <T> T change(Caller caller, OpaqueId id, long version, Deeds deed, Function<Account, T> work) {
        Account before = account(caller, id);
        return together(caller, deed, () -> {
            if (before.version() != version) {
                throw new AccessRefused(
                        AccessRefused.Why.CHANGED,
                        "the account " + before.name().text() + " was changed meanwhile; look at it again");
            }
            return work.apply(before);
        });
    }

    private <T> T together(Caller caller, Deeds deed, Supplier<T> work) {
        require(caller);
        try {
            stepUp.require(caller);
            return requireNonNull(transaction.execute(status -> work.get()));
        } catch (AccessRefused | ProofNeeded e) {
            deed.refused(leaves, caller.account().handle());
            throw e;
        }
    }
}
