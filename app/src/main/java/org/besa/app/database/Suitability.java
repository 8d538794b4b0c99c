package org.besa.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether a database and its two roles are what is needed, looked at before anything is changed. A role that row-level security does not bind would open every case
 * to whoever gets at the server's password.
 */
final class Suitability {
    private static final int OLDEST = 15;
    private static final int MAJOR = 10_000;
    private static final String GUIDE = "docs/operators.md has the statements, under \"Another PostgreSQL\"";

    private static final String NO_RIGHT = "the role has not the right to connect, or to make tables";

    private static final Map<String, String> REFUSALS = Map.of(
            "28P01", "the password is not that role's",
            "28000", "the role may not sign in from here",
            "3D000", "there is no such database",
            "42501", NO_RIGHT);

    private final Login owner;
    private final Login application;

    Suitability(Login owner, Login application) {
        this.owner = owner;
        this.application = application;
    }

    /** @throws DatabaseFault naming the place, the fault and the mend */
    void demand() {
        look(application, database -> {});
        look(owner, database -> {
            version(database);
            role(database, owner);
            role(database, application);
            apart(database);
            rights(database);
        });
    }

    private interface Look {
        void at(JdbcClient database);
    }

    private static void look(Login as, Look look) {
        try (Connection connection = DriverManager.getConnection(as.url(), as.role(), as.password())) {
            look.at(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            @Nullable String known = REFUSALS.get(String.valueOf(e.getSQLState()));
            throw known == null
                    ? new DatabaseFault(
                            as.toString(),
                            "cannot be reached (" + e.getMessage() + ")",
                            "start it, or mend the URL in the settings",
                            e)
                    : new DatabaseFault(as.toString(), known, GUIDE, e);
        }
    }

    private void version(JdbcClient database) {
        int number = Integer.parseInt(
                database.sql("show server_version_num").query(String.class).single());
        if (number < OLDEST * MAJOR) {
            throw new DatabaseFault(
                    owner.url(), "is PostgreSQL " + number / MAJOR, "Besa needs " + OLDEST + " or newer: upgrade it");
        }
    }

    private static void role(JdbcClient database, Login login) {
        Optional<Boolean> unbound = database.sql("select rolsuper or rolbypassrls from pg_roles where rolname = :role")
                .param("role", login.role())
                .query(Boolean.class)
                .optional();
        if (unbound.orElse(false)) {
            throw new DatabaseFault(
                    login.toString(),
                    "the role is a superuser, or bypasses row-level security",
                    "alter role " + login.role() + " nosuperuser nobypassrls");
        }
    }

    private void apart(JdbcClient database) {
        boolean member = database.sql("select pg_has_role(:application, :owner, 'member')")
                .param("application", application.role())
                .param("owner", owner.role())
                .query(Boolean.class)
                .single();
        if (member) {
            throw new DatabaseFault(
                    application.toString(),
                    "the role can do all that the owner can",
                    "use two roles, and no membership of one in the other; " + GUIDE);
        }
    }

    /** To make the schema, or what new versions add to it. */
    private void rights(JdbcClient database) {
        boolean able = database.sql("""
                        select case when to_regnamespace('besa') is null
                            then has_database_privilege(current_database(), 'create')
                            else has_schema_privilege('besa', 'create') end
                        """).query(Boolean.class).single();
        if (!able) {
            throw new DatabaseFault(owner.toString(), NO_RIGHT, GUIDE);
        }
    }
}
