package org.besa.app.access;

import java.util.List;
import java.util.Locale;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of an organisation, found and sorted, a page at a time. */
public final class AccountList {
    /** Rows on a page. */
    public static final int PAGE = 25;

    private final JdbcClient database;

    /** @param database as the role of the application */
    public AccountList(JdbcClient database) {
        this.database = database;
    }

    /** By what the rows are sorted; then by name. */
    public enum Order {
        /** By sign-in name. */
        NAME("account.sign_in_name"),
        /** By role. */
        ROLE("account.role, account.sign_in_name"),
        /** Those who work here first. */
        STATE("account.state, account.sign_in_name");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        /** The word in an address: "name". */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A row.
     *
     * @param password whether its person has a password
     * @param phone whether their phone shows codes
     * @param passkeys how many they have
     * @param invited whether a code for them is open
     */
    public record Row(Account account, boolean password, boolean phone, int passkeys, boolean invited) {}

    /**
     * A page of rows.
     *
     * @param page from 0
     * @param more whether there is a page after it
     */
    public record Found(List<Row> rows, int page, boolean more) {
        /** Copies the rows. */
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Those whose name contains a text.
     *
     * @param text in any case; empty for all
     * @param page from 0
     */
    public Found find(OpaqueId organisation, String text, Order order, int page) {
        List<Row> rows = database.sql(
                        "select " + Account.COLUMNS + """
                        , exists (select from besa.password where password.account = account.id) as has_password,
                        exists (select from besa.totp where totp.account = account.id) as has_phone,
                        (select count(*) from besa.passkey where passkey.account = account.id) as passkeys,
                        exists (select from besa.enrolment where enrolment.account = account.id
                            and enrolment.account_version = account.version and enrolment.ends_at > now()) as invited
                        from besa.account
                        where account.organisation = :organisation and position(:text in account.sign_in_name) > 0
                        order by\s""" + order.columns + " limit :limit offset :offset")
                .param("organisation", organisation.hex())
                .param("text", text.strip().toLowerCase(Locale.ROOT))
                .param("limit", PAGE + 1)
                .param("offset", (long) page * PAGE)
                .query((row, index) -> new Row(
                        Account.of(row),
                        row.getBoolean("has_password"),
                        row.getBoolean("has_phone"),
                        row.getInt("passkeys"),
                        row.getBoolean("invited")))
                .list();
        return new Found(rows.subList(0, Math.min(PAGE, rows.size())), page, rows.size() > PAGE);
    }
}
