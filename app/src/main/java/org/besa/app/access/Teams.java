package org.besa.app.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.besa.seal.value.OpaqueId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes teams and changes them. Who may do what is asked before: nothing here knows who is calling. Each method joins the caller's transaction, so that
 * its entry in the audit log is there exactly when the deed is.
 */
public final class Teams {
    private final JdbcClient database;
    private final SecureRandom random;

    /**
     * @param database as the role of the application
     * @param random the source of ids
     */
    public Teams(JdbcClient database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /**
     * A team without members.
     *
     * @throws AccessRefused if the organisation has a team of this name, or it is empty or too long
     */
    public Team create(OpaqueId organisation, String name) {
        Team team = new Team(OpaqueId.random(random), organisation, name(name));
        named(
                team,
                () -> database.sql("insert into besa.team (id, organisation, name) values (:id, :organisation, :name)")
                        .param("id", team.id().hex())
                        .param("organisation", organisation.hex())
                        .param("name", team.name())
                        .update());
        return team;
    }

    /**
     * Gives another name.
     *
     * @throws AccessRefused if the organisation has another team of this name, or it is empty or too long
     */
    public Team rename(Team before, String name) {
        Team after = new Team(before.id(), before.organisation(), name(name));
        named(
                after,
                () -> database.sql("update besa.team set name = :name where id = :id")
                        .param("id", after.id().hex())
                        .param("name", after.name())
                        .update());
        return after;
    }

    private static String name(String typed) {
        String name = typed.strip();
        if (!Team.isName(name)) {
            throw new AccessRefused(
                    AccessRefused.Why.TEAM_NAME,
                    "a team's name has 1 to " + Team.LONGEST_NAME + " characters; give it a short one");
        }
        return name;
    }

    private static void named(Team team, Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException e) {
            throw new AccessRefused(
                    AccessRefused.Why.TEAM_TAKEN,
                    "there is a team called " + team.name() + " already; choose another name",
                    e);
        }
    }

    /** The team of this id. */
    public Optional<Team> find(OpaqueId id) {
        return database.sql("select id, organisation, name from besa.team where id = :id")
                .param("id", id.hex())
                .query((row, index) -> team(row))
                .optional();
    }

    /** All teams of an organisation, by name. */
    public List<Team> list(OpaqueId organisation) {
        return database.sql(
                        "select id, organisation, name from besa.team where organisation = :organisation order by name")
                .param("organisation", organisation.hex())
                .query((row, index) -> team(row))
                .list();
    }

    /** The teams that somebody is in, by name. */
    public List<Team> of(Account account) {
        return database.sql("""
                        select team.id, team.organisation, team.name
                        from besa.team join besa.team_member on team_member.team = team.id
                        where team_member.account = :account order by team.name
                        """)
                .param("account", account.id().hex())
                .query((row, index) -> team(row))
                .list();
    }

    /** Who is in a team, also those who have left the organisation; by sign-in name. */
    public List<Account> members(OpaqueId team) {
        return database.sql("select " + Account.COLUMNS + """
                         from besa.account join besa.team_member on team_member.account = account.id
                        where team_member.team = :team order by account.sign_in_name
                        """)
                .param("team", team.hex())
                .query((row, index) -> Account.of(row))
                .list();
    }

    /**
     * Takes somebody in. Taking in who is in already changes nothing.
     *
     * @throws AccessRefused if the account is another organisation's, or its person has left
     */
    public void add(OpaqueId team, OpaqueId account) {
        boolean possible = database.sql("""
                        with possible as (
                            select team.id as team, account.id as account
                            from besa.team join besa.account on account.organisation = team.organisation
                            where team.id = :team and account.id = :account and account.state = 'active'
                        ), added as (
                            insert into besa.team_member (team, account) select team, account from possible on conflict do nothing
                        )
                        select exists (select from possible)
                        """)
                .param("team", team.hex())
                .param("account", account.hex())
                .query(Boolean.class)
                .single();
        if (!possible) {
            throw new AccessRefused(
                    AccessRefused.Why.NO_COLLEAGUE,
                    "only who works in the team's organisation can be in the team; choose a colleague");
        }
    }

    /** Takes somebody out. Taking out who is not in changes nothing. */
    public void remove(OpaqueId team, OpaqueId account) {
        database.sql("delete from besa.team_member where team = :team and account = :account")
                .param("team", team.hex())
                .param("account", account.hex())
                .update();
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                new OpaqueId(row.getString("id")), new OpaqueId(row.getString("organisation")), row.getString("name"));
    }
}
