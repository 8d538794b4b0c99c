package org.besa.app.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The items of one case, opened and sealed by the keys that the caller may use. */
final class CaseItems {
    private static final String COLUMNS = "case_id, item_id, revision, kind, compartment, sealed";

    private final JdbcClient database;
    private final OpaqueId caseId;
    private final CaseKeys keys;

    CaseItems(JdbcClient database, OpaqueId caseId, CaseKeys keys) {
        this.database = database;
        this.caseId = caseId;
        this.keys = keys;
    }

    /** A row as it is stored. */
    record Row(OpaqueId caseId, OpaqueId id, long revision, String kind, Compartment compartment, byte[] sealed) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new OpaqueId(row.getString("case_id")),
                    new OpaqueId(row.getString("item_id")),
                    row.getLong("revision"),
                    row.getString("kind"),
                    Compartment.of(row.getString("compartment")),
                    row.getBytes("sealed"));
        }
    }

    /** The current revisions of these kinds in all cases that the session sees, by case and item. */
    static List<Row> currentOfAll(JdbcClient database, Collection<String> kinds) {
        return database.sql("select distinct on (case_id, item_id) " + COLUMNS + """
                         from besa.sealed_item where kind = any(:kinds)
                        order by case_id, item_id, revision desc
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> Row.of(row))
                .list();
    }

    /** The same in these cases only, as far as the session sees them. */
    static List<Row> currentOf(JdbcClient database, Collection<String> kinds, Collection<OpaqueId> cases) {
        return database.sql("select distinct on (case_id, item_id) " + COLUMNS + """
                         from besa.sealed_item where case_id = any(:cases) and kind = any(:kinds)
                        order by case_id, item_id, revision desc
                        """)
                .param("cases", cases.stream().map(OpaqueId::hex).toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> Row.of(row))
                .list();
    }

    /** The current revisions of these kinds, by item. */
    List<SealedItem> current(Collection<String> kinds) {
        return database.sql("select distinct on (item_id) " + COLUMNS + """
                         from besa.sealed_item where case_id = :case and kind = any(:kinds)
                        order by item_id, revision desc
                        """)
                .param("case", caseId.hex())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> open(Row.of(row)))
                .list();
    }

    List<SealedItem> history(OpaqueId item) {
        return database.sql("select " + COLUMNS + """
                         from besa.sealed_item where case_id = :case and item_id = :item
                        order by revision
                        """)
                .param("case", caseId.hex())
                .param("item", item.hex())
                .query((row, index) -> open(Row.of(row)))
                .list();
    }

    /**
     * The next revision goes in if the one that it was based on is still the last, and if it stays what it is and where it is: moved to a narrower
     * compartment, its earlier revisions would be read by who must not. The primary key decides between two at the same time.
     */
    Written put(OpaqueId item, String kind, Compartment compartment, long expected, byte[] content) {
        long next = expected + 1;
        byte[] sealed = keys.of(compartment).seal(content, place(kind, item, next));
        int written = database.sql("insert into besa.sealed_item (" + COLUMNS + """
                        )
                        select :case, :item, :next, :kind, :compartment, :sealed
                        where :next = 1 or exists (
                            select from besa.sealed_item
                            where item_id = :item and revision = :next - 1
                                and case_id = :case and kind = :kind and compartment = :compartment)
                        on conflict (item_id, revision) do nothing
                        """)
                .param("case", caseId.hex())
                .param("item", item.hex())
                .param("next", next)
                .param("kind", kind)
                .param("compartment", compartment.code())
                .param("sealed", sealed)
                .update();
        if (written == 0) {
            throw refusal(item, expected);
        }
        return new Written(item, next);
    }

    void putNew(String kind, Compartment compartment, List<Fresh> fresh) {
        SealingKey key = keys.of(compartment);
        database.sql("insert into besa.sealed_item (" + COLUMNS + """
                        )
                        select :case, item, 1, :kind, :compartment, sealed
                        from unnest(cast(:items as text[]), cast(:sealed as bytea[])) as fresh (item, sealed)
                        """)
                .param("case", caseId.hex())
                .param("kind", kind)
                .param("compartment", compartment.code())
                .param("items", fresh.stream().map(one -> one.id().hex()).toArray(String[]::new))
                .param(
                        "sealed",
                        fresh.stream()
                                .map(one -> key.seal(one.content(), place(kind, one.id(), 1)))
                                .toArray(byte[][]::new))
                .update();
    }

    private RuntimeException refusal(OpaqueId item, long expected) {
        List<SealedItem> history = history(item);
        if (history.isEmpty()) {
            return new NotForYou();
        }
        SealedItem last = history.getLast();
        return last.revision() > expected
                ? new Stale(last)
                : new IllegalArgumentException("an item keeps its kind and compartment, and its revisions have no gap");
    }

    SealedItem open(Row row) {
        byte[] content = keys.of(row.compartment()).open(row.sealed(), place(row.kind(), row.id(), row.revision()));
        return new SealedItem(row.id(), row.kind(), row.compartment(), row.revision(), content);
    }

    private Place place(String kind, OpaqueId item, long revision) {
        return new Place("sealed_item", kind, caseId + "/" + item, revision);
    }
}
