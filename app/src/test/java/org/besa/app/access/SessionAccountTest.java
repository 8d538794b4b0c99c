package org.besa.app.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.besa.seal.signin.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom the database takes a transaction for: one connection of the application, as a pool would hand it on. */
@Tag("database")
class SessionAccountTest {
    private final Lantern lantern = new Lantern();
    private final Token token = lantern.sessions.signIn(lantern.administrator);
    private final SingleConnectionDataSource pooled = pooled();
    private final JdbcClient database = JdbcClient.create(pooled);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pooled));

    private SingleConnectionDataSource pooled() {
        try {
            return new SingleConnectionDataSource(lantern.database.connections().getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void giveBack() {
        pooled.destroy();
    }

    @Test
    void aLiveSessionIsItsAccount() {
        assertThat(inTransaction(token.text()))
                .contains(lantern.administrator.id().hex());
    }

    @Test
    void withoutASessionThereIsNobody() {
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "agim",
                "' or true --",
                "ë",
                "\\x00",
            })
    void aForgedSessionIsNobody(String forged) {
        assertThat(inTransaction(forged)).isEmpty();
    }

    @Test
    void whatTheTableHoldsIsNoSession() {
        assertThat(inTransaction(lantern.administrator.id().hex())).isEmpty();
        assertThat(inTransaction(token.hash().hex())).isEmpty();
    }

    @Test
    void afterCommitAndAfterRollbackTheConnectionIsNobodys() {
        assertThat(inTransaction(token.text())).isPresent();
        assertThat(asked()).isEmpty();

        transaction.executeWithoutResult(deed -> {
            set(token.text());
            assertThat(asked()).isPresent();
            deed.setRollbackOnly();
        });
        assertThat(asked()).isEmpty();
        transaction.executeWithoutResult(deed -> assertThat(asked()).isEmpty());
    }

    @Test
    void anEndedSessionIsNobody() {
        lantern.sessions.end(token);
        assertThat(inTransaction(token.text())).isEmpty();

        lantern.clock.passes(Duration.ofDays(-1));
        assertThat(inTransaction(lantern.sessions.signIn(lantern.administrator).text()))
                .isEmpty();
    }

    @Test
    void aSessionOfAnOlderVersionIsNobody() {
        Account mira = lantern.account("mira", Role.CASEWORKER);
        lantern.accounts.changeRole(mira, Role.LAWYER);

        assertThat(inTransaction(lantern.sessions.signIn(mira).text())).isEmpty();
    }

    /** Nothing of the caller's own stands before what is meant; and the application cannot make anything. */
    @Test
    void theSearchPathIsPinned() {
        assertThat(lantern.database.asOwner().sql("""
                                select prosecdef and 'search_path=pg_catalog, pg_temp' = any(proconfig)
                                from pg_proc where oid = 'besa.session_account()'::regprocedure
                                """).query(Boolean.class).single())
                .isTrue();
        assertThatThrownBy(() ->
                        database.sql("create temporary table account (id text)").update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void onlyTheApplicationAndTheOwnerMayAsk() {
        assertThat(lantern.database.asOwner().sql("""
                                select count(*) from pg_proc, aclexplode(proacl)
                                where proname = 'session_account' and grantee = 0
                                """).query(Integer.class).single())
                .isZero();
        assertThatThrownBy(() -> database.sql("alter function besa.session_account() security invoker")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("must be owner");
    }

    private Optional<String> inTransaction(String session) {
        return requireNonNull(transaction.execute(deed -> {
            set(session);
            return asked();
        }));
    }

    private void set(String session) {
        database.sql("select set_config('besa.session', :session, true)")
                .param("session", session)
                .query(String.class)
                .single();
    }

    private Optional<String> asked() {
        return database.sql("select id from (select besa.session_account() as id) as asked where id is not null")
                .query(String.class)
                .optional();
    }
}
