package org.besa.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Handle;
import org.besa.verify.text.Bytes;

/**
 * One person's account, as it was in one version.
 *
 * @param handle the person's name in the audit log
 * @param version grows with role, state and password
 */
public record Account(
        OpaqueId id, OpaqueId organisation, SignInName name, Role role, State state, Handle handle, long version) {

    /** Whether the person still works here. */
    public enum State {
        /** May sign in. */
        ACTIVE,
        /** Has left, and never signs in again. */
        LEFT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For a query that reads the table by this name. */
    static final String COLUMNS =
            "account.id, account.organisation, account.sign_in_name, account.role, account.state, account.handle, account.version";

    static Account of(ResultSet row) throws SQLException {
        return new Account(
                new OpaqueId(row.getString("id")),
                new OpaqueId(row.getString("organisation")),
                new SignInName(row.getString("sign_in_name")),
                Role.of(row.getString("role")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Handle(Bytes.fromHex(row.getString("handle")).orElseThrow()),
                row.getLong("version"));
    }
}
