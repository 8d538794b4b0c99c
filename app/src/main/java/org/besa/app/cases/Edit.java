package org.besa.app.cases;

import java.util.Optional;
import org.besa.seal.value.OpaqueId;

/**
 * One form of a case.
 *
 * @param item what it writes; empty for something new
 */
record Edit<T extends Content>(DraftPlace place, Sheet<T> sheet, Kind<T> kind, Optional<OpaqueId> item) {
    static Edit<PersonName> name(OpaqueId caseId) {
        return new Edit<>(DraftPlace.NAME, new NameSheet(), Kind.NAME, Optional.of(Kind.NAME.one(caseId)));
    }

    static Edit<SafeContact> contact(OpaqueId caseId) {
        return new Edit<>(DraftPlace.CONTACT, new ContactSheet(), Kind.CONTACT, Optional.of(Kind.CONTACT.one(caseId)));
    }

    static Edit<Note> newNote() {
        return new Edit<>(DraftPlace.NEW_NOTE, new NoteSheet(), Kind.NOTE, Optional.empty());
    }

    static Edit<Note> note(OpaqueId item) {
        return new Edit<>(DraftPlace.note(item), new NoteSheet(), Kind.NOTE, Optional.of(item));
    }

    /** The item as it is now. */
    Optional<Entry<?>> current(CaseView view) {
        return item.flatMap(view::entry).filter(entry -> entry.kind().equals(kind));
    }

    /** What it says now, if there is any and it can be understood. */
    Optional<T> content(CaseView view) {
        return current(view).flatMap(Entry::content).map(kind.type()::cast);
    }
}
