package org.besa.app.cases;

import java.time.Clock;
import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.face.NotThere;
import org.besa.app.vault.OpenShelf;
import org.besa.app.vault.SealedItem;
import org.besa.app.vault.Written;
import org.besa.seal.value.OpaqueId;

/**
 * The items of one kind that an organisation keeps for all its cases, where its shelf is open. Nothing is overwritten: changes, withdrawals and undoings are
 * revisions. An item that is not there, or is of another kind, is {@link NotThere}; what somebody else wrote meanwhile is {@link
 * org.besa.app.vault.Stale}.
 *
 * @param open for one caller and one request
 */
public record ShelfItems<T extends Content>(OpenShelf open, Kind<T> kind, CaseJson json, Clock clock) {

    /** All revisions of an item, the first one first; at least one. */
    public List<Entry<T>> history(OpaqueId item) {
        List<SealedItem> revisions = open.history(item);
        if (revisions.isEmpty() || !revisions.getLast().kind().equals(kind.code())) {
            throw new NotThere();
        }
        return revisions.stream().map(each -> json.entry(kind, each)).toList();
    }

    /** What an item is now. */
    public Entry<T> last(OpaqueId item) {
        return history(item).getLast();
    }

    /** Writes a new item. */
    public Written add(Caller by, OpaqueId item, T content) {
        return put(item, 0, Envelope.of(by.account().id(), clock.instant(), content));
    }

    /**
     * Writes an item anew.
     *
     * @param expected the revision that this is based on
     */
    public Written rewrite(Caller by, OpaqueId item, long expected, T content) {
        history(item);
        return put(item, expected, Envelope.of(by.account().id(), clock.instant(), content));
    }

    /** Takes an item back; it stays readable. As {@link #rewrite}. */
    public Written withdraw(Caller by, OpaqueId item, long expected) {
        return again(by, last(item), expected, true);
    }

    /** Makes an item what it was before its last change, as one more revision. As {@link #rewrite}. */
    public Written undo(Caller by, OpaqueId item, long expected) {
        List<Entry<T>> revisions = history(item);
        if (revisions.size() < 2) {
            throw new NotThere();
        }
        Entry<T> before = revisions.get(revisions.size() - 2);
        return again(by, before, expected, before.withdrawn());
    }

    /** Says again what an entry said. What cannot be understood cannot be said again either: it is {@link NotThere}. */
    public Written again(Caller by, Entry<T> said, long expected, boolean withdrawn) {
        return put(
                said.id(),
                expected,
                said.envelope().orElseThrow(NotThere::new).again(by.account().id(), clock.instant(), withdrawn));
    }

    private Written put(OpaqueId item, long expected, Envelope<T> envelope) {
        return open.put(item, kind.code(), expected, json.bytes(kind, envelope));
    }
}
