package org.besa.app.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall: with the application's own role, plain SQL reads what the session's account sees, and without a session nothing. */
@Tag("database")
class RowLevelSecurityTest {
    private static final List<String> TABLES =
            List.of("case_file", "case_member", "exclusion", "sealed_item", "sealed_file", "draft");
    /** What an organisation keeps for all its cases: ShelfTest. */
    private static final String SHELF = "organisation_item";

    @TempDir
    private Path folder;

    private CaseHouse house;
    private OpaqueId heron;
    private SingleConnectionDataSource pooled;
    private JdbcClient database;
    private TransactionTemplate transaction;

    @BeforeEach
    void oneCase() throws SQLException {
        house = new CaseHouse(folder);
        heron = house.cases.open(house.mira, house.heron.id(), first -> {
            house.note(first, "Heron");
            first.put(OpaqueId.random(house.random), "place", Compartment.LOCATION, 0, CaseHouse.bytes("here"));
            first.drafts().save("note", CaseHouse.bytes("half a"));
        });
        house.cases.change(house.drita, heron, CaseHouse.CHANGE, open -> {
            open.people().exclude(house.luan.account().id());
            return true;
        });
        pooled = new SingleConnectionDataSource(house.database.connections().getConnection(), true);
        database = JdbcClient.create(pooled);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pooled));
    }

    @AfterEach
    void giveBack() {
        pooled.destroy();
    }

    @Test
    void aLiveSessionReadsItsOwn() {
        assertThat(rowsAfter(() -> set(house.mira.token().text()))).isEqualTo(6);
    }

    /** Whoever works on one case cannot reach another by a mistake in a statement. */
    @Test
    void aTransactionAboutOneCaseSeesNoOther() {
        OpaqueId reed = house.newCase(house.mira, house.heron, "Reed");

        assertThat(rowsAfter(() -> {
                    set(house.mira.token().text());
                    set("besa.about", heron.hex());
                }))
                .isEqualTo(6);
        assertThat(rowsAfter(() -> {
                    set(house.mira.token().text());
                    set("besa.about", reed.hex() + "," + heron.hex());
                }))
                .isGreaterThan(6);
        assertThat(rowsAfter(() -> set("besa.about", heron.hex()))).isZero();
    }

    @Test
    void withoutASessionThereIsNothing() {
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mira", "0000000000000000000000000000000000000000000000000000000000000000", "' or true --"})
    void withAForgedSessionThereIsNothing(String forged) {
        assertThat(rowsAfter(() -> {
                    set(forged);
                    set("besa.session_account", house.mira.account().id().hex());
                }))
                .isZero();
    }

    @Test
    void whatTheTablesHoldIsNoSession() {
        for (String known : List.of(
                house.mira.account().id().hex(), house.mira.token().hash().hex())) {
            assertThat(rowsAfter(() -> set(known))).isZero();
        }
    }

    @Test
    void afterCommitRollbackAndTimeOutTheConnectionReadsNothing() {
        transaction.executeWithoutResult(deed -> {
            set(house.mira.token().text());
            assertThat(rows()).isPositive();
        });
        assertThat(rows()).isZero();
        transaction.executeWithoutResult(deed -> {
            set(house.mira.token().text());
            assertThat(rows()).isPositive();
            deed.setRollbackOnly();
        });
        assertThat(rows()).isZero();
        assertThatThrownBy(() -> transaction.executeWithoutResult(deed -> {
                    set(house.mira.token().text());
                    assertThat(rows()).isPositive();
                    set("statement_timeout", "50");
                    database.sql("select pg_sleep(5)")
                            .query((row, index) -> true)
                            .single();
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("statement timeout");
        assertThat(rows()).isZero();
    }

    @Test
    void theOwnerReadsNothingThatIsSealed() {
        for (String table : List.of("sealed_item", "sealed_file", "draft")) {
            assertThat(house.database
                            .asOwner()
                            .sql("select count(*) from besa." + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void everyTableOfCasesIsUnderRowLevelSecurityAlsoForItsOwner() {
        assertThat(house.database.asOwner().sql("""
                                select relname from pg_class where relnamespace = 'besa'::regnamespace
                                    and relrowsecurity and relforcerowsecurity order by relname
                                """).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(TABLES.stream(), Stream.of(SHELF)).toList());
        assertThat(house.database.asOwner().sql("""
                                select table_name from information_schema.columns
                                    join information_schema.tables using (table_schema, table_name)
                                where table_schema = 'besa' and column_name = 'case_id' and table_type = 'BASE TABLE'
                                    and table_name not in ('wrapped_key', 'erasure')
                                """).query(String.class).list()).isSubsetOf(TABLES);
    }

    @Test
    void theViewsBehindThePoliciesAreForNobodyButTheOwner() {
        assertThat(house.database
                        .asOwner()
                        .sql("""
                                select relname, has_table_privilege('besa_app', oid, 'select') as readable from pg_class
                                where relnamespace = 'besa'::regnamespace and relkind in ('v', 'm')
                                order by relname
                                """)
                        .query((row, index) -> row.getString("relname") + " " + row.getBoolean("readable"))
                        .list())
                .containsExactly("led_case false", "served_case false", "session_caller false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update besa.sealed_item set sealed = ''",
                "delete from besa.sealed_item",
                "delete from besa.sealed_file",
                "insert into besa.case_file values ('0', '0', '0')",
                "update besa.case_file set handle = ''",
                "update besa.case_file set team = ''",
                "delete from besa.case_file",
                "update besa.case_member set account = ''",
                "alter table besa.case_file no force row level security",
                "truncate besa.sealed_item",
            })
    void theApplicationMayNot(String statement) {
        assertThatThrownBy(() -> house.inSession(
                        Optional.of(house.drita.token().text()),
                        application -> application.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(statement.startsWith("alter") ? "must be owner" : "permission denied");
    }

    @Test
    void nobodyWritesIntoACaseThatIsNotTheirs() {
        for (Caller stranger : List.of(house.tarek, house.luan, house.besnik)) {
            for (String statement : List.of(
                    "insert into besa.sealed_item values (:case, :account, 1, 'note', 'main', '')",
                    "insert into besa.sealed_file values (:case, :account, 'main', '')",
                    "insert into besa.case_member values (:case, :account, true, true)",
                    "insert into besa.exclusion values (:case, :account)",
                    "insert into besa.draft values (:account, 'note', :case, '', now())")) {
                assertThatThrownBy(() -> say(stranger, statement))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("row-level security");
            }
            assertThat(say(stranger, "update besa.case_file set state = 'closed' where id = :case and :account <> ''"))
                    .isZero();
            assertThat(say(stranger, "delete from besa.case_member where case_id = :case and :account <> ''"))
                    .isZero();
        }
    }

    @Test
    void aMemberWhoDoesNotLeadChangesNobodysAccess() {
        assertThatThrownBy(() -> say(house.mira, "insert into besa.case_member values (:case, :account, true, true)"))
                .hasStackTraceContaining("row-level security");
        assertThat(say(
                        house.mira,
                        "update besa.case_member set privileged = true where account = :account and :case <> ''"))
                .isZero();
        assertThat(say(house.mira, "delete from besa.exclusion where case_id = :case and :account <> ''"))
                .isZero();
    }

    @Test
    void aLeaderTakesNobodyInWhoWorksElsewhere() {
        Caller other = house.member("sokol", Role.CASEWORKER, house.elsewhere);

        assertThatThrownBy(() -> house.inSession(
                        Optional.of(house.drita.token().text()),
                        application -> application
                                .sql("insert into besa.case_member values (:case, :account, true, true)")
                                .param("case", heron.hex())
                                .param("account", other.account().id().hex())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    /** Whatever somebody lets into a case team or a team, only three roles see a case. */
    @ParameterizedTest
    @ValueSource(strings = {"administrator", "auditor"})
    void noOtherRoleSeesACaseWhateverRowsThereAre(String role) {
        Caller who = house.member("vera", Role.valueOf(role.toUpperCase(Locale.ROOT)), house.heron);
        house.cases.change(house.drita, heron, CaseHouse.CHANGE, open -> {
            open.people().put(new Member(who.account().id(), true, true));
            return true;
        });

        assertThat(house.sees(who, heron)).isFalse();
        assertThat(house.cohort.mine(who)).isEmpty();
        int rows = house.inSession(Optional.of(who.token().text()), RowLevelSecurityTest::rows);
        assertThat(rows).isZero();
    }

    /** A million cases of others cost nothing: the plan goes by the index, and asks once who sees what. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from besa.case_file",
                "select * from besa.case_file where id = '00000000000000000000000000000000'",
                "select * from besa.sealed_item where kind = 'note'",
                "select * from besa.sealed_item where compartment = 'location'",
            })
    void thePlanGoesByTheIndex(String query) {
        house.database
                .asOwner()
                .sql("""
                        insert into besa.case_file (id, organisation, team, handle)
                        select md5(number::text), :organisation, :team, '' from generate_series(1, 20000) as number
                        """)
                .param("organisation", house.organisation.hex())
                .param("team", house.marsh.id().hex())
                .update();
        house.database.asOwner().sql("analyze").update();

        List<String> plan = house.inSession(
                Optional.of(house.mira.token().text()),
                application ->
                        application.sql("explain " + query).query(String.class).list());

        assertThat(plan).anyMatch(line -> line.contains("InitPlan"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on case_file"));
    }

    private int say(Caller caller, String statement) {
        return house.inSession(
                Optional.of(caller.token().text()),
                application -> application
                        .sql(statement)
                        .param("case", heron.hex())
                        .param("account", caller.account().id().hex())
                        .update());
    }

    private void set(String session) {
        set("besa.session", session);
    }

    private void set(String name, String value) {
        database.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(String.class)
                .single();
    }

    private int rowsAfter(Runnable setting) {
        return requireNonNull(transaction.execute(deed -> {
            setting.run();
            return rows();
        }));
    }

    private int rows() {
        return rows(database);
    }

    private static int rows(JdbcClient application) {
        return TABLES.stream()
                .mapToInt(table -> application
                        .sql("select count(*) from besa." + table)
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
