package org.besa.app.meetings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.CaseReading;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Draft;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Kind;
import org.besa.app.cases.PersonName;
import org.besa.app.coverage.FactBook;
import org.besa.app.parties.Barred;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.SealedItem;
import org.besa.app.vault.Written;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** The meetings of cases, read and written through {@link CaseAccess}: checked, sealed, and told to the audit log. Nothing is overwritten. */
public final class MeetingBook {
    private static final Action READ = new Action("case.meetings");

    private final CaseAccess cases;
    private final Casebook book;
    private final FactBook facts;
    private final CaseJson json = new CaseJson();
    private final CaseReading reading = new CaseReading(json, List.of());

    MeetingBook(CaseAccess cases, Casebook book, FactBook facts) {
        this.cases = cases;
        this.book = book;
        this.facts = facts;
    }

    /** Meetings, and what the caller was typing into one of their forms. */
    record Desk(Meetings meetings, Optional<Draft> draft) {}

    /** What is recorded of a case. */
    Meetings look(Caller caller, OpaqueId caseId) {
        return cases.read(caller, caseId, READ, this::meetings);
    }

    /** The same, with the draft of a form. */
    Desk open(Caller caller, OpaqueId caseId, DraftPlace place) {
        return cases.read(
                caller,
                caseId,
                READ,
                open -> new Desk(
                        meetings(open), open.drafts().find(place.code()).flatMap(json::draft)));
    }

    /** Records one. */
    public Written record(Caller caller, OpaqueId caseId, Meeting meeting) {
        return book.add(
                caller, caseId, MeetingKinds.MEETING, MeetingKinds.MEETING.compartment(), meeting, MeetingPlace.FRESH);
    }

    /**
     * Corrects one; the earlier version stays readable.
     *
     * @param expected the revision that this is based on
     * @throws org.besa.app.vault.Stale if there is a later one
     */
    void correct(Caller caller, OpaqueId caseId, OpaqueId item, long expected, Meeting meeting) {
        book.rewrite(caller, caseId, MeetingKinds.MEETING, item, expected, meeting, MeetingPlace.of(item));
    }

    /**
     * Records a promise, or advice.
     *
     * @param part who may read it
     * @throws org.besa.app.vault.NotForYou if the caller may not use that part of the case
     */
    public Written record(Caller caller, OpaqueId caseId, Compartment part, Yielded given) {
        DraftPlace place = YieldPlace.of(given).fresh();
        return switch (given) {
            case Commitment promise -> book.add(caller, caseId, MeetingKinds.COMMITMENT, part, promise, place);
            case Advice advice -> book.add(caller, caseId, MeetingKinds.ADVICE, part, advice, place);
        };
    }

    /**
     * Corrects a promise, or advice; the earlier version stays readable.
     *
     * @param expected the revision that this is based on
     * @throws org.besa.app.vault.Stale if there is a later one
     */
    <T extends Yielded> void correct(
            Caller caller, OpaqueId caseId, Kind<T> kind, OpaqueId item, long expected, T given) {
        book.rewrite(
                caller,
                caseId,
                kind,
                item,
                expected,
                given,
                YieldPlace.of(given).of(item));
    }

    /** What a stale correction of a promise, or of advice, met. */
    <T extends Yielded> Entry<T> met(Kind<T> kind, SealedItem current) {
        return book.met(kind, current);
    }

    /** What a stale correction met. */
    Entry<Meeting> met(SealedItem current) {
        return book.met(MeetingKinds.MEETING, current);
    }

    /** The days of the meetings that count, those that were asked for and not held among them. */
    public List<MeetingDay> days(OpenCase open) {
        return open.current(MeetingKinds.MEETING.code()).stream()
                .map(item -> json.entry(MeetingKinds.MEETING, item))
                .filter(entry -> !entry.withdrawn())
                .flatMap(entry -> MeetingDay.of(entry).stream())
                .toList();
    }

    /** Kinds of the items that {@link #meetings} asks for. */
    Set<String> kinds() {
        Set<String> kinds = new HashSet<>(facts.kinds());
        kinds.addAll(Set.of(MeetingKinds.MEETING.code(), MeetingKinds.COMMITMENT.code(), MeetingKinds.ADVICE.code()));
        return kinds;
    }

    /** To whom nothing may go. */
    Barred barred(OpenCase open) {
        return facts.barred(open);
    }

    /** The meetings of an open case, the latest first; withdrawn ones too. */
    List<Entry<Meeting>> meetingsOnly(OpenCase open) {
        return open.current(MeetingKinds.MEETING.code()).stream()
                .map(item -> json.entry(MeetingKinds.MEETING, item))
                .sorted(Comparator.comparing(MeetingBook::at).reversed())
                .toList();
    }

    /** The promises of an open case, the last given first; withdrawn ones too. */
    public List<Entry<Commitment>> promisesOnly(OpenCase open) {
        return given(open, MeetingKinds.COMMITMENT);
    }

    /** What is recorded of an open case. */
    Meetings meetings(OpenCase open) {
        List<Entry<Meeting>> entries = meetingsOnly(open);
        String called = reading.one(open, Kind.NAME)
                .flatMap(Entry::content)
                .map(PersonName::name)
                .orElse("");
        return new Meetings(
                open.id(),
                called,
                facts.parties(open),
                entries,
                given(open, MeetingKinds.COMMITMENT),
                given(open, MeetingKinds.ADVICE),
                open.compartments(),
                facts.barred(open));
    }

    private <T extends Yielded> List<Entry<T>> given(OpenCase open, Kind<T> kind) {
        return open.current(kind.code()).stream()
                .map(item -> json.entry(kind, item))
                .sorted(Comparator.comparing(MeetingBook::givenOn).reversed())
                .toList();
    }

    private static String givenOn(Entry<? extends Yielded> entry) {
        return entry.content().map(given -> given.given().written()).orElse("9999");
    }

    /** What cannot be read comes first, so that nobody overlooks it. */
    private static String at(Entry<Meeting> entry) {
        return entry.content()
                .map(meeting -> meeting.held().written().isEmpty()
                        ? meeting.requested().written()
                        : meeting.held().written())
                .orElse("9999");
    }
}
