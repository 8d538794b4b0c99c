package org.besa.app.access;

import java.util.List;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who has an account of an organisation, or had one. */
public final class Staff {
    private final JdbcClient database;

    Staff(JdbcClient database) {
        this.database = database;
    }

    /** All of them, by name. */
    public List<Account> of(OpaqueId organisation) {
        return database.sql("select " + Account.COLUMNS
                        + " from besa.account where organisation = :organisation order by sign_in_name")
                .param("organisation", organisation.hex())
                .query((row, index) -> Account.of(row))
                .list();
    }
}
