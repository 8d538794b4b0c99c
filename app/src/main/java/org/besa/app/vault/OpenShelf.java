package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.besa.app.access.Caller;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation keeps for all its cases, opened for one caller and one request: nothing of a case is here. */
public final class OpenShelf {
    private static final String COLUMNS = "item_id, revision, kind, sealed";

    private final JdbcClient database;
    private final OpaqueId organisation;
    private final Supplier<Optional<SealingKey>> key;
    private final Visit visit;
    private final DraftRows drafts;

    /** @param key the organisation's; there is none as long as nothing is sealed with it */
    OpenShelf(JdbcClient database, Caller caller, Supplier<Optional<SealingKey>> key, Visit visit) {
        this.database = database;
        this.organisation = caller.account().organisation();
        this.key = key;
        this.visit = visit;
        this.drafts = new DraftRows(database, caller.account().id());
    }

    private record Row(OpaqueId id, long revision, String kind, byte[] sealed) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new OpaqueId(row.getString("item_id")),
                    row.getLong("revision"),
                    row.getString("kind"),
                    row.getBytes("sealed"));
        }
    }

    /**
     * The items of these kinds, each in its current revision, by id.
     *
     * @return for each of the kinds its items
     */
    public Map<String, List<SealedItem>> current(Set<String> kinds) {
        visit.mustLast();
        Map<String, List<SealedItem>> current = new HashMap<>();
        kinds.forEach(kind -> current.put(kind, new ArrayList<>()));
        List<Row> rows = database.sql("select distinct on (item_id) " + COLUMNS + """
                         from besa.organisation_item where organisation = :organisation and kind = any(:kinds)
                        order by item_id, revision desc
                        """)
                .param("organisation", organisation.hex())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> Row.of(row))
                .list();
        opened(rows).forEach(item -> requireNonNull(current.get(item.kind())).add(item));
        return current;
    }

    /** Which revisions there are of the items of these kinds, each item's first one first, without opening any: a short question for whoever remembers what is in them. */
    public List<Written> revisions(Set<String> kinds) {
        visit.mustLast();
        return database.sql("""
                        select item_id, revision from besa.organisation_item
                        where organisation = :organisation and kind = any(:kinds)
                        order by item_id, revision
                        """)
                .param("organisation", organisation.hex())
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, index) -> new Written(new OpaqueId(row.getString("item_id")), row.getLong("revision")))
                .list();
    }

    /** All revisions of an item, the first one first; empty if there is no such item. */
    public List<SealedItem> history(OpaqueId item) {
        visit.mustLast();
        return opened(database.sql("select " + COLUMNS + """
                         from besa.organisation_item where organisation = :organisation and item_id = :item
                        order by revision
                        """)
                .param("organisation", organisation.hex())
                .param("item", item.hex())
                .query((row, index) -> Row.of(row))
                .list());
    }

    /**
     * Writes the next revision of an item. Nothing is overwritten; what an item is stays for all its revisions.
     *
     * @param item its id; a new random one for a new item
     * @param kind its code: 1 to 32 lower-case letters and hyphens
     * @param expected the revision that this is based on; 0 for a new item
     * @throws Stale if it has a later one, which comes with it
     * @throws NotForYou if there is no such item of this kind
     */
    public Written put(OpaqueId item, String kind, long expected, byte[] content) {
        visit.mustChange();
        long next = expected + 1;
        int written = database.sql("insert into besa.organisation_item (organisation, " + COLUMNS + """
                        )
                        select :organisation, :item, :next, :kind, :sealed
                        where :next = 1 or exists (
                            select from besa.organisation_item
                            where item_id = :item and revision = :next - 1
                                and organisation = :organisation and kind = :kind)
                        on conflict (item_id, revision) do nothing
                        """)
                .param("organisation", organisation.hex())
                .param("item", item.hex())
                .param("next", next)
                .param("kind", kind)
                .param("sealed", key.get().orElseThrow().seal(content, place(kind, item, next)))
                .update();
        if (written == 0) {
            List<SealedItem> history = history(item);
            if (history.isEmpty() || history.getLast().revision() <= expected) {
                throw new NotForYou();
            }
            throw new Stale(history.getLast());
        }
        return new Written(item, next);
    }

    /** Forgets what the caller was typing into a form that is about no case ({@link Drafts}), if anything was kept. */
    public void discardDraft(String place) {
        visit.mustChange();
        drafts.discard(Drafts.outside(place));
    }

    private List<SealedItem> opened(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        SealingKey with = key.get().orElseThrow();
        return rows.stream()
                .map(row -> new SealedItem(
                        row.id(),
                        row.kind(),
                        Compartment.MAIN,
                        row.revision(),
                        with.open(row.sealed(), place(row.kind(), row.id(), row.revision()))))
                .toList();
    }

    private Place place(String kind, OpaqueId item, long revision) {
        return new Place("organisation_item", kind, organisation + "/" + item, revision);
    }
}
