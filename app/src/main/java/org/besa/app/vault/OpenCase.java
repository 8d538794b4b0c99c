package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.app.access.AccessRefused;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Handle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case, opened for one caller and one request. What the caller may not read is not there. */
public final class OpenCase {
    private final JdbcClient database;
    private final CaseEdge edge;
    private final Handle handle;
    private final Visit visit;
    private final CaseItems items;
    private final CaseFiles files;
    private final CaseDrafts drafts;
    private final OpenShelf shelf;
    private final @Nullable Map<String, List<SealedItem>> fetched;

    /**
     * @param given what was handed to the caller with this case, when many were fetched in one go
     * @param handle the case's name in the audit log
     */
    OpenCase(
            Opening given,
            CaseEdge edge,
            CaseKeys keys,
            Handle handle,
            @Nullable Map<String, List<SealedItem>> fetched) {
        this.database = given.database();
        this.edge = edge;
        this.handle = handle;
        this.visit = given.visit();
        this.items = new CaseItems(database, edge.id(), keys);
        this.files = new CaseFiles(database, given.folder(), edge.id(), keys, visit);
        this.drafts = new CaseDrafts(given, edge.id(), keys.main());
        this.shelf = given.shelf();
        this.fetched = fetched;
    }

    /** What every case of a request is opened with. */
    record Opening(
            JdbcClient database, SealedFiles folder, OpaqueId account, LocalDate today, Visit visit, OpenShelf shelf) {}

    /** The case's id. */
    public OpaqueId id() {
        return edge.id();
    }

    /** The team that it belongs to. */
    public OpaqueId team() {
        return edge.team();
    }

    /** Whether it is worked on. */
    public CaseState state() {
        return edge.state();
    }

    /** Grows with the state, and with nothing else: items have revisions of their own. */
    public long version() {
        return edge.version();
    }

    /** Whether the caller is a coordinator of the case's team. */
    public boolean leads() {
        return edge.leads();
    }

    /** The compartments that the caller may read and write. */
    public Set<Compartment> compartments() {
        return Set.copyOf(edge.compartments());
    }

    /**
     * The items of a kind, each in its current revision, by id.
     *
     * @param kind its code; while browsing one of those that were asked for
     */
    public List<SealedItem> current(String kind) {
        visit.mustLast();
        if (fetched == null) {
            return items.current(Set.of(kind));
        }
        List<SealedItem> ofKind = fetched.get(kind);
        if (ofKind == null) {
            throw new IllegalArgumentException("items of kind '" + kind + "' were not asked for");
        }
        return ofKind;
    }

    /**
     * The items of several kinds, as {@link #current(String)} gives them, in one go: one statement, as seen at one moment.
     *
     * @return for each of the kinds its items
     */
    public Map<String, List<SealedItem>> current(Set<String> kinds) {
        visit.mustLast();
        Map<String, List<SealedItem>> current = new HashMap<>();
        if (fetched == null) {
            kinds.forEach(kind -> current.put(kind, new ArrayList<>()));
            items.current(kinds)
                    .forEach(item -> requireNonNull(current.get(item.kind())).add(item));
        } else {
            kinds.forEach(kind -> current.put(kind, current(kind)));
        }
        return current;
    }

    /** All revisions of an item, the first one first; empty if there is no such item of this case that the caller may read. */
    public List<SealedItem> history(OpaqueId item) {
        visit.mustLast();
        return items.history(item);
    }

    /**
     * Writes the next revision of an item. Nothing is overwritten; what an item is and where it is stays for all its revisions.
     *
     * @param item its id; a new random one for a new item
     * @param kind its code: 1 to 32 lower-case letters and hyphens
     * @param expectedRevision the one that this is based on; 0 for a new item
     * @throws Stale if it has a later one, which comes with it
     * @throws NotForYou if the caller may not use the compartment, or the item is another case's
     */
    public Written put(OpaqueId item, String kind, Compartment compartment, long expectedRevision, byte[] content) {
        visit.mustChange();
        return items.put(item, kind, compartment, expectedRevision, content);
    }

    /**
     * Writes the first revisions of many new items of one kind, in one go.
     *
     * @param kind its code: 1 to 32 lower-case letters and hyphens
     * @throws NotForYou if the caller may not use the compartment
     */
    public void putNew(String kind, Compartment compartment, List<Fresh> fresh) {
        visit.mustChange();
        items.putNew(kind, compartment, fresh);
    }

    /**
     * Closes the case, or opens it again.
     *
     * @param expectedVersion the one that this is based on
     * @return the version that it has now
     * @throws Stale if it has a later one
     * @throws AccessRefused if the caller is no coordinator of the case's team
     */
    public long become(CaseState state, long expectedVersion) {
        visit.mustChange();
        if (!edge.leads()) {
            throw new AccessRefused("only a coordinator of the case's team closes it and opens it again; ask one");
        }
        int changed = database.sql("""
                        update besa.case_file set state = :state, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.code())
                .param("id", id().hex())
                .param("version", expectedVersion)
                .update();
        if (changed == 0) {
            throw new Stale();
        }
        return expectedVersion + 1;
    }

    /** The case team, and who is excluded. */
    public CasePeople people() {
        return new CasePeople(database, edge, visit);
    }

    /** The case's files. */
    public CaseFiles files() {
        return files;
    }

    /** What the caller was typing in this case. */
    public CaseDrafts drafts() {
        return drafts;
    }

    /** What the organisation keeps for all its cases, to be read. */
    public OpenShelf shelf() {
        return shelf;
    }

    CaseEdge edge() {
        return edge;
    }

    Handle handle() {
        return handle;
    }

    Visit visit() {
        return visit;
    }
}
