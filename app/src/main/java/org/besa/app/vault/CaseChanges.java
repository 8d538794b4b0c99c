package org.besa.app.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which cases were written in since somebody last asked, as far as the session sees them. Numbers of transactions are given when they begin, not when they end: so
 * whoever asks remembers the lowest that was still running, and asks from there on again. Only inside a transaction, which reads what is committed.
 */
record CaseChanges(JdbcClient database) {

    /**
     * A moment.
     *
     * @param horizon every transaction below this one is over: what it wrote is seen by each statement that follows, or never
     * @param edges whether since an earlier horizon, inclusive, anything changed in who sees what, or a case was erased; or the session is not live, or another account's
     */
    record Now(long horizon, boolean edges) {}

    /** This moment, compared with an earlier horizon, for a session of this account. */
    Now since(long horizon, OpaqueId account) {
        return database.sql("""
                        select pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
                            exists (select from besa.edge_change where written >= cast(:since as xid8))
                                or coalesce(besa.session_account() <> :account, true) as edges
                        """)
                .param("since", Long.toUnsignedString(horizon))
                .param("account", account.hex())
                .query((row, index) ->
                        new Now(Long.parseUnsignedLong(row.getString("horizon")), row.getBoolean("edges")))
                .single();
    }

    /** The last transaction that wrote items of these kinds, by case, from that one on (inclusive). */
    Map<OpaqueId, Long> since(long transaction, Collection<String> kinds) {
        Map<OpaqueId, Long> last = new HashMap<>();
        database.sql("""
                        select case_id, written::text from besa.sealed_item
                        where written >= cast(:since as xid8) and kind = any(:kinds)
                        """)
                .param("since", Long.toUnsignedString(transaction))
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> Map.entry(
                        new OpaqueId(row.getString("case_id")), Long.parseUnsignedLong(row.getString("written"))))
                .list()
                .forEach(each -> last.merge(each.getKey(), each.getValue(), Math::max));
        return last;
    }

    /** Cases whose keys are gone. */
    Set<OpaqueId> erased() {
        return database
                .sql("select case_id from besa.erasure")
                .query((row, index) -> new OpaqueId(row.getString("case_id")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
