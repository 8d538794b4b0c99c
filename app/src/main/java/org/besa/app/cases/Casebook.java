package org.besa.app.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Browsed;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.CaseState;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Fresh;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.SealedItem;
import org.besa.app.vault.Stale;
import org.besa.app.vault.Written;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/**
 * The cases of a caller: each method is one request to {@link CaseAccess}, checked, sealed and told to the audit log. A case that the caller does not
 * see is {@link org.besa.app.vault.NotForYou}; an item that is not in it is {@link NotThere}. Nothing is overwritten: changes, withdrawals and undoings
 * are revisions. What is written settles what its author was typing there.
 */
public final class Casebook {
    private static final Action LIST = new Action("case.list");
    private static final Action READ = new Action("case.read");
    private static final Action WRITE = new Action("case.write");
    private static final Action WITHDRAW = new Action("case.withdraw");
    private static final Action UNDO = new Action("case.undo");
    private static final Action HISTORY = new Action("case.history");
    private static final Action RELEASE = new Action("case.release");
    private static final Action STATE = new Action("case.state");

    private final CaseAccess cases;
    private final SecureRandom random;
    private final Clock clock;
    private final CaseJson json = new CaseJson();
    private final CaseReading reading;

    /** @param others what rooms above this one keep in cases */
    public Casebook(CaseAccess cases, SecureRandom random, Clock clock, List<OtherKinds> others) {
        this.reading = new CaseReading(json, List.copyOf(others));
        this.cases = cases;
        this.random = random;
        this.clock = clock;
    }

    /** Opens a case for somebody, with the caller in its case team; the team must be one of the caller's. */
    public OpaqueId begin(Caller caller, OpaqueId team, PersonName name) {
        return cases.open(caller, team, open -> {
            put(open, caller, Kind.NAME.one(open.id()), Kind.NAME, 0, name);
            open.drafts().discardOutside(DraftPlace.NEW_CASE.code());
        });
    }

    /** All cases that the caller sees, in no order that means anything; those that do not open without a name. */
    public List<CaseLine> list(Caller caller) {
        Browsed<CaseLine> all = cases.browse(caller, LIST, Set.of(Kind.NAME.code()), reading::line);
        return Stream.concat(all.opened().stream(), all.unopened().stream().map(CaseLine::unread))
                .toList();
    }

    /** The whole case. */
    public CaseView look(Caller caller, OpaqueId caseId) {
        return cases.read(caller, caseId, READ, reading::view);
    }

    /** An id for an item that is about to be written for the first time. */
    public OpaqueId newItem() {
        return OpaqueId.random(random);
    }

    /**
     * Writes the person's name, or the safe-contact rule.
     *
     * @param expected the revision that this is based on; 0 if there is none yet
     * @throws org.besa.app.vault.Stale if there is a later one
     */
    public <T extends Content> Written write(Caller caller, OpaqueId caseId, Kind<T> kind, long expected, T content) {
        return write(caller, caseId, kind, expected, content, DraftPlace.of(kind));
    }

    /**
     * Writes the one item of a kind.
     *
     * @param expected the revision that this is based on; 0 if there is none yet
     * @param place whose draft is settled by that
     * @throws org.besa.app.vault.Stale if there is a later one
     */
    public <T extends Content> Written write(
            Caller caller, OpaqueId caseId, Kind<T> kind, long expected, T content, DraftPlace place) {
        return cases.change(caller, caseId, WRITE, open -> {
            Written written = put(open, caller, kind.one(caseId), kind, expected, content);
            open.drafts().discard(place.code());
            return written;
        });
    }

    /** Writes a new note. */
    public Written note(Caller caller, OpaqueId caseId, Compartment compartment, Note note) {
        return add(caller, caseId, Kind.NOTE, compartment, note, DraftPlace.NEW_NOTE);
    }

    /**
     * Writes a new item.
     *
     * @param place whose draft is settled by that
     */
    public <T extends Content> Written add(
            Caller caller, OpaqueId caseId, Kind<T> kind, Compartment compartment, T content, DraftPlace place) {
        return cases.change(caller, caseId, WRITE, open -> {
            Envelope<T> envelope = Envelope.of(caller.account().id(), clock.instant(), content);
            open.drafts().discard(place.code());
            return open.put(newItem(), kind.code(), compartment, 0, json.bytes(kind, envelope));
        });
    }

    /** Writes many new items of one kind in one go, where its kind puts them: all of them, or none. */
    public <T extends Content> void addAll(Caller caller, OpaqueId caseId, Kind<T> kind, List<? extends T> contents) {
        cases.change(caller, caseId, WRITE, open -> {
            Instant now = clock.instant();
            open.putNew(
                    kind.code(),
                    kind.compartment(),
                    contents.stream()
                            .map(content -> new Fresh(
                                    newItem(),
                                    json.bytes(
                                            kind, Envelope.of(caller.account().id(), now, content))))
                            .toList());
            return contents.size();
        });
    }

    /**
     * What is made of a case to be written into it.
     *
     * @param part who may read it
     */
    public record Made<T extends Content>(Compartment part, T content) {}

    /**
     * Writes a new item that is made of what the case holds at that moment.
     *
     * @param making gets the case, and the moment with which the item is written
     */
    public <T extends Content> Written add(
            Caller caller, OpaqueId caseId, Kind<T> kind, BiFunction<OpenCase, Instant, Made<T>> making) {
        return cases.change(caller, caseId, WRITE, open -> {
            Instant now = clock.instant();
            Made<T> made = making.apply(open, now);
            Envelope<T> envelope = Envelope.of(caller.account().id(), now, made.content());
            return open.put(newItem(), kind.code(), made.part(), 0, json.bytes(kind, envelope));
        });
    }

    /** Writes a note anew; as the general one below. */
    public Written rewrite(Caller caller, OpaqueId caseId, OpaqueId item, long expected, Note note) {
        return rewrite(caller, caseId, Kind.NOTE, item, expected, note, DraftPlace.note(item));
    }

    /**
     * Writes an item anew.
     *
     * @param expected the revision that this is based on
     * @param place whose draft is settled by that
     * @throws org.besa.app.vault.Stale if there is a later one
     * @throws NotThere if there is no such item of this kind for the caller
     */
    public <T extends Content> Written rewrite(
            Caller caller, OpaqueId caseId, Kind<T> kind, OpaqueId item, long expected, T content, DraftPlace place) {
        return cases.change(caller, caseId, WRITE, open -> {
            SealedItem last = last(open, item);
            if (!last.kind().equals(kind.code())) {
                throw new NotThere();
            }
            Envelope<T> envelope = Envelope.of(caller.account().id(), clock.instant(), content);
            open.drafts().discard(place.code());
            return open.put(item, last.kind(), last.compartment(), expected, json.bytes(kind, envelope));
        });
    }

    /**
     * Tells everybody who sees the case what may be said of an item that only some of them read. What they get is an item of its own, of today, with the id {@link
     * Kind#copyOf}; told again, it says so as one more revision.
     *
     * @param expected the revision that the caller saw
     * @param told what may be said of it
     * @throws org.besa.app.vault.Stale if there is a later one
     * @throws NotThere if there is no such item of this kind for the caller, it was taken back, or everybody reads it
     */
    public <T extends Content> Written release(
            Caller caller, OpaqueId caseId, Kind<T> kind, OpaqueId item, long expected, UnaryOperator<T> told) {
        return cases.change(caller, caseId, RELEASE, open -> {
            SealedItem last = last(open, item);
            if (!last.kind().equals(kind.code()) || last.compartment() == Compartment.MAIN) {
                throw new NotThere();
            }
            if (last.revision() != expected) {
                throw new Stale(last);
            }
            Entry<T> entry = json.entry(kind, last);
            T content =
                    entry.content().filter(_ -> !entry.withdrawn()).map(told).orElseThrow(NotThere::new);
            OpaqueId copy = Kind.copyOf(item);
            long before = open.history(copy).size();
            Envelope<T> envelope = Envelope.of(caller.account().id(), clock.instant(), content);
            return open.put(copy, kind.code(), Compartment.MAIN, before, json.bytes(kind, envelope));
        });
    }

    /**
     * Takes an item back: it stays readable, and no longer counts. The name of a case cannot be taken back, only written anew.
     *
     * @throws org.besa.app.vault.Stale if there is a later revision than the expected one
     * @throws NotThere if there is no such item for the caller, or it cannot be taken back
     */
    public Written withdraw(Caller caller, OpaqueId caseId, OpaqueId item, long expected) {
        return cases.change(caller, caseId, WITHDRAW, open -> {
            Entry<?> last = understood(last(open, item));
            if (last.kind().equals(Kind.NAME)) {
                throw new NotThere();
            }
            return again(open, caller, last, expected, true);
        });
    }

    /**
     * Makes an item what it was before its last change, as one more revision.
     *
     * @throws org.besa.app.vault.Stale if there is a later revision than the expected one
     * @throws NotThere if there is no such item for the caller, or it has never been changed
     */
    public Written undo(Caller caller, OpaqueId caseId, OpaqueId item, long expected) {
        return cases.change(caller, caseId, UNDO, open -> {
            List<SealedItem> revisions = open.history(item);
            if (revisions.size() < 2) {
                throw new NotThere();
            }
            Entry<?> before = understood(revisions.get(revisions.size() - 2));
            return again(open, caller, before, expected, before.withdrawn());
        });
    }

    /**
     * All revisions of an item, the first one first.
     *
     * @throws NotThere if there is no such item for the caller
     */
    public Past history(Caller caller, OpaqueId caseId, OpaqueId item) {
        return cases.read(caller, caseId, HISTORY, open -> {
            List<Entry<?>> revisions = open.history(item).stream()
                    .<Entry<?>>flatMap(each -> reading.entry(each).stream())
                    .toList();
            if (revisions.isEmpty()) {
                throw new NotThere();
            }
            return new Past(reading.one(open, Kind.NAME).flatMap(Entry::content).map(PersonName::name), revisions);
        });
    }

    /**
     * What an item was and is.
     *
     * @param called the name of the case, if it can be read
     * @param revisions the first one first; at least one
     */
    public record Past(Optional<String> called, List<Entry<?>> revisions) {}

    /**
     * Closes the case, or opens it again.
     *
     * @throws org.besa.app.vault.Stale if somebody was quicker
     * @throws NotThere if the caller is no coordinator of the case's team
     */
    public long become(Caller caller, OpaqueId caseId, CaseState state, long expected) {
        return cases.change(caller, caseId, STATE, open -> {
            if (!open.leads()) {
                throw new NotThere();
            }
            return open.become(state, expected);
        });
    }

    /** What a stale write met, as the kind that was to be written. */
    public <T extends Content> Entry<T> met(Kind<T> kind, SealedItem current) {
        return json.entry(kind, current);
    }

    private <T extends Content> Written put(
            OpenCase open, Caller caller, OpaqueId item, Kind<T> kind, long expected, T content) {
        Envelope<T> envelope = Envelope.of(caller.account().id(), clock.instant(), content);
        return open.put(item, kind.code(), kind.compartment(), expected, json.bytes(kind, envelope));
    }

    private <T extends Content> Written again(
            OpenCase open, Caller caller, Entry<T> said, long expected, boolean withdrawn) {
        Envelope<T> envelope = said.envelope()
                .orElseThrow(NotThere::new)
                .again(caller.account().id(), clock.instant(), withdrawn);
        return open.put(said.id(), said.kind().code(), said.compartment(), expected, json.bytes(said.kind(), envelope));
    }

    private static SealedItem last(OpenCase open, OpaqueId item) {
        List<SealedItem> revisions = open.history(item);
        if (revisions.isEmpty()) {
            throw new NotThere();
        }
        return revisions.getLast();
    }

    /** What cannot be understood cannot be said again either. */
    private Entry<?> understood(SealedItem item) {
        return reading.entry(item).filter(entry -> entry.envelope().isPresent()).orElseThrow(NotThere::new);
    }
}
