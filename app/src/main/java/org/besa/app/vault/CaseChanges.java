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

    /** Every transaction below this one is over: what it wrote is seen by each statement that follows, or never. */
    long horizon() {
        return database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, index) -> Long.parseUnsignedLong(row.getString(1)))
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
