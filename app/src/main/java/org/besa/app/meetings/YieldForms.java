package org.besa.app.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Draft;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.FormState;
import org.besa.app.cases.Told;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Stale;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** The forms of promises and of advice: shown, sent, refused, and met by what somebody else saved. */
final class YieldForms {
    private final MeetingBook book;
    private final Lawbook law;
    private final Answers answers;

    YieldForms(MeetingBook book, Lawbook law, Answers answers) {
        this.book = book;
        this.law = law;
        this.answers = answers;
    }

    /** How a sheet follows from the meetings of a case. */
    interface Sheets<T extends Yielded> {
        YieldSheet<T> of(Meetings meetings);
    }

    /** The form for something new, with what is begun. */
    <T extends Yielded> ResponseEntity<byte[]> fresh(
            Caller caller, Frame frame, String id, YieldPlace at, Sheets<T> sheets, Form begun) {
        DraftPlace place = at.fresh();
        MeetingBook.Desk desk = book.open(caller, Answers.id(id), place);
        YieldSheet<T> sheet = sheets.of(desk.meetings());
        return show(frame, desk, sheet, place, begun, 0);
    }

    <T extends Yielded> ResponseEntity<byte[]> record(
            Caller caller, Frame frame, String id, Sheets<T> sheets, MultiValueMap<String, String> sent) {
        Meetings meetings = book.look(caller, Answers.id(id));
        return save(caller, frame, meetings, sheets.of(meetings), Optional.empty(), sent);
    }

    /** The form that corrects something. */
    <T extends Yielded> ResponseEntity<byte[]> one(
            Caller caller, Frame frame, String id, String item, YieldPlace at, Sheets<T> sheets) {
        OpaqueId of = Answers.id(item);
        MeetingBook.Desk desk = book.open(caller, Answers.id(id), at.of(of));
        YieldSheet<T> sheet = sheets.of(desk.meetings());
        Entry<T> entry = desk.meetings().readable(sheet, of).orElseThrow(NotThere::new);
        Form filled = sheet.filled(entry.content().orElseThrow(), words(frame));
        return show(frame, desk, sheet, at.of(of), filled, entry.revision());
    }

    <T extends Yielded> ResponseEntity<byte[]> correct(
            Caller caller, Frame frame, String id, String item, Sheets<T> sheets, MultiValueMap<String, String> sent) {
        Meetings meetings = book.look(caller, Answers.id(id));
        YieldSheet<T> sheet = sheets.of(meetings);
        OpaqueId of = meetings.readable(sheet, Answers.id(item))
                .orElseThrow(NotThere::new)
                .id();
        return save(caller, frame, meetings, sheet, Optional.of(of), sent);
    }

    private MeetingWords words(Frame frame) {
        return new MeetingWords(new FactWords(law, frame.words()));
    }

    private <T extends Yielded> ResponseEntity<byte[]> show(
            Frame frame, MeetingBook.Desk desk, YieldSheet<T> sheet, DraftPlace place, Form there, long revision) {
        Optional<Draft> kept = desk.draft().filter(draft -> isAbout(draft, there));
        if (kept.isPresent()) {
            return page(200, frame, desk.meetings(), sheet, place, FormState.restored(place, kept.get()));
        }
        return page(200, frame, desk.meetings(), sheet, place, FormState.of(there, revision));
    }

    /** There is one draft for all that is new: what was typed about another answer does not belong here. */
    private static boolean isAbout(Draft draft, Form there) {
        String about = String.join("", draft.values().getOrDefault(YieldPlace.ABOUT, List.of()));
        return about.equals(there.value(YieldPlace.ABOUT));
    }

    private <T extends Yielded> ResponseEntity<byte[]> save(
            Caller caller,
            Frame frame,
            Meetings meetings,
            YieldSheet<T> sheet,
            Optional<OpaqueId> item,
            MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        DraftPlace place = item.map(sheet.place()::of).orElseGet(sheet.place()::fresh);
        FactReader read = new FactReader(Typed.of(sent, place.fields()), frame.words());
        Optional<T> given = sheet.read(read, frame.words());
        if (given.isEmpty()) {
            return page(422, frame, meetings, sheet, place, FormState.of(read.form(), revision));
        }
        try {
            if (item.isPresent()) {
                book.correct(caller, meetings.id(), sheet.kind(), item.get(), revision, given.get());
            } else {
                book.record(caller, meetings.id(), Answers.part(read.form().value(YieldPlace.PART)), given.get());
            }
        } catch (Stale stale) {
            Entry<T> theirs = book.met(sheet.kind(), stale.current().orElseThrow(NotThere::new));
            MeetingWords words = words(frame);
            List<Difference> differences = theirs.content()
                    .map(content -> Told.differences(words.told(given.get()), words.told(content)))
                    .orElse(List.of());
            FormState beside = FormState.of(read.form(), theirs.revision()).beside(differences);
            return page(409, frame, meetings, sheet, place, beside);
        }
        return Answers.to("/cases/" + meetings.id() + "/meetings?said=" + (item.isPresent() ? "kept" : "recorded"));
    }

    private ResponseEntity<byte[]> page(
            int status, Frame frame, Meetings meetings, YieldSheet<?> sheet, DraftPlace place, FormState state) {
        boolean fresh = place.equals(sheet.place().fresh());
        return answers.page(
                status,
                "YieldPage",
                frame.titled("meetings.yield.page", meetings.called(frame.words())),
                Map.of(
                        "meetings",
                        meetings,
                        "asked",
                        sheet.title(frame.words()),
                        "fields",
                        sheet.fields(words(frame), fresh),
                        "parts",
                        fresh ? Answers.parts(frame, meetings.parts()) : List.of(),
                        "place",
                        place,
                        "form",
                        state.form(),
                        "revision",
                        state.revision(),
                        "restored",
                        state.restored(),
                        "stale",
                        status == 409,
                        "differences",
                        state.differences()));
    }
}
