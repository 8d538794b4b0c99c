package org.besa.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The oldest and the newest PostgreSQL that somebody else may run: prepared as the operators' guide says, empty or filled by an earlier version of Besa. */
@Tag("database")
class OtherPostgresTest {
    /** The last migration of the first version that wrote tables. */
    private static final String EARLIER = "20261122110200";

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String HANDLE = "fedcba9876543210fedcba9876543210";

    private static final Map<Integer, OtherPostgres> STARTED = new ConcurrentHashMap<>();

    /** Of the version; the same for all tests. */
    private static OtherPostgres on(int version) {
        return STARTED.computeIfAbsent(version, OtherPostgresTest::prepared);
    }

    private static OtherPostgres prepared(int version) {
        OtherPostgres started = OtherPostgres.start(version);
        started.prepare("besa");
        return started;
    }

    @AfterAll
    static void stop() {
        STARTED.values().forEach(OtherPostgres::close);
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void anEmptyOneGetsAllTables(int version) {
        OtherPostgres postgres = on(version);
        JdbcClient owner = database(postgres, "empty");
        migrations(postgres, "empty").run();
        migrations(postgres, "empty").run();

        assertThat(owner.sql("select tablename from pg_tables where schemaname = 'besa'")
                        .query(String.class)
                        .list())
                .contains("audit_entry", "account", "case_file", "sealed_item", "totp");
        assertThat(owner.sql("show server_version_num").query(String.class).single())
                .startsWith(Integer.toString(version));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void aFilledOneOfAnEarlierVersionKeepsEveryRow(int version) {
        OtherPostgres postgres = on(version);
        JdbcClient owner = database(postgres, "filled");
        Login login = postgres.owner("filled");
        Flyway.configure()
                .dataSource(login.url(), login.role(), login.password())
                .schemas(Migrations.SCHEMA)
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", "besa_app"))
                .target(EARLIER)
                .load()
                .migrate();
        List<String> tables = owner.sql("""
                        select tablename from pg_tables
                        where schemaname = 'besa' and tablename <> 'flyway_schema_history' order by tablename
                        """).query(String.class).list();
        JdbcClient filling = postgres.asSuperuser("filled");
        ROWS.forEach(row ->
                filling.sql(row.replace("ID", ID).replace("HANDLE", HANDLE)).update());
        List<String> before = contents(filling, tables);
        assertThat(before).as("a row in each table").doesNotContain("");

        migrations(postgres, "filled").run();

        List<String> after = contents(filling, tables);
        for (int i = 0; i < tables.size(); i++) {
            assertThat(after.get(i)).as(tables.get(i)).contains(before.get(i).split("\n", -1));
        }
        assertThat(filling.sql("select count(*) from besa.session where not locked and proved_at is null")
                        .query(Integer.class)
                        .single())
                .as("what is new in a table of before")
                .isEqualTo(1);
    }

    private static final List<String> ROWS = List.of(
            "insert into besa.organisation values ('ID', 'Lantern')",
            "insert into besa.account (id, organisation, sign_in_name, role, state, handle)"
                    + " values ('ID', 'ID', 'mira', 'coordinator', 'active', 'HANDLE')",
            "insert into besa.password values ('ID', decode(repeat('00', 16), 'hex'), 19456, 1, decode(repeat('00', 32), 'hex'), now())",
            "insert into besa.session values (decode(repeat('00', 32), 'hex'), 'ID', 1, now(), now(), now())",
            "insert into besa.team values ('ID', 'ID', 'Harbour')",
            "insert into besa.team_member values ('ID', 'ID')",
            "insert into besa.key_epoch (number, wrapped) values (1, 'w')",
            "insert into besa.wrapped_key (kind, organisation, wrapped) values ('organisation', 'ID', 'w')",
            "insert into besa.erasure values ('ID', 'ID', 1, now(), null)",
            "insert into besa.audit_pending (entry) values ('e')",
            "insert into besa.audit_log values (1, '', 'n')",
            "insert into besa.audit_entry values (1, 0, 'e')",
            "insert into besa.audit_checkpoint values (1, 1, 'n')",
            "insert into besa.case_file (id, organisation, team, handle) values ('ID', 'ID', 'ID', 'h')",
            "insert into besa.case_member values ('ID', 'ID', true, false)",
            "insert into besa.exclusion values ('ID', 'ID')",
            "insert into besa.sealed_item values ('ID', 'ID', 1, 'note', 'main', 's')",
            "insert into besa.sealed_file values ('ID', 'ID', 'main', 's')",
            "insert into besa.draft values ('ID', 'note.new', 'ID', 's', current_date)");

    /** Each table's rows as text, without the columns that came later: those stand at the end. */
    private static List<String> contents(JdbcClient database, List<String> tables) {
        return tables.stream()
                .map(table -> String.join(
                        "\n",
                        database.sql("select rtrim(row::text, ')') from besa." + table + " as row")
                                .query(String.class)
                                .list()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void neitherRoleIsAboveTheRulesAndTheApplicationChangesNoTable(int version) {
        OtherPostgres postgres = on(version);
        database(postgres, "roles");
        migrations(postgres, "roles").run();

        assertThat(postgres.asSuperuser("roles")
                        .sql(
                                "select rolname from pg_roles where rolname like 'besa%' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)")
                        .query(String.class)
                        .list())
                .isEmpty();
        JdbcClient application = OtherPostgres.as(postgres.application("roles"));
        for (String statement : List.of(
                "create table besa.mine (n int)",
                "create table public.mine (n int)",
                "create schema mine",
                "alter table besa.case_file no force row level security",
                "drop table besa.audit_entry",
                "truncate besa.audit_entry",
                "delete from besa.audit_entry")) {
            assertThatThrownBy(() -> application.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining(
                            statement.startsWith("drop") || statement.startsWith("alter")
                                    ? "must be owner"
                                    : "permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void whatCannotBeUsedIsToldWithItsMend(int version) {
        OtherPostgres postgres = on(version);
        database(postgres, "asked");
        Login owner = postgres.owner("asked");
        Login application = postgres.application("asked");
        new Suitability(owner, application).demand();

        refused(
                owner,
                new Login(application.url(), "besa_app", "wrong"),
                "password is not that role's",
                "operators.md");
        refused(
                postgres.owner("nowhere"),
                postgres.application("nowhere"),
                "there is no such database",
                "operators.md");
        String deaf = "jdbc:postgresql://127.0.0.1:1/besa";
        refused(
                new Login(deaf, "besa_owner", OtherPostgres.PASSWORD),
                new Login(deaf, "besa_app", OtherPostgres.PASSWORD),
                "cannot be reached",
                "mend the URL");
        refused(owner, owner, "can do all that the owner can", "use two roles");
        Login superuser = new Login(owner.url(), "postgres", OtherPostgres.PASSWORD);
        refused(superuser, application, "superuser", "nosuperuser");
        refused(owner, superuser, "superuser", "nosuperuser");
        postgres.asSuperuser("postgres").sql("create database others").update();
        refused(postgres.owner("others"), postgres.application("others"), "has not the right", "operators.md");
    }

    private static void refused(Login owner, Login application, String fault, String mend) {
        assertThatExceptionOfType(DatabaseFault.class)
                .isThrownBy(() -> new Suitability(owner, application).demand())
                .withMessageContaining(owner.url())
                .withMessageContaining(fault)
                .withMessageContaining(mend);
    }

    /** A new database of the owner's, as the owner. */
    private static JdbcClient database(OtherPostgres postgres, String name) {
        JdbcClient superuser = postgres.asSuperuser("postgres");
        superuser.sql("create database " + name + " owner besa_owner").update();
        superuser.sql("revoke connect on database " + name + " from public").update();
        superuser.sql("grant connect on database " + name + " to besa_app").update();
        return OtherPostgres.as(postgres.owner(name));
    }

    private static Migrations migrations(OtherPostgres postgres, String name) {
        Login owner = postgres.owner(name);
        return new Migrations(new DriverManagerDataSource(owner.url(), owner.role(), owner.password()), "besa_app");
    }
}
