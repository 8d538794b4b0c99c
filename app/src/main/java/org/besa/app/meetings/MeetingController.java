package org.besa.app.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Draft;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Told;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Choice;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Stale;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings with offices: the list with what still waits for an answer, and the form to record and correct them. */
@Controller
class MeetingController {
    private final MeetingBook book;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    MeetingController(MeetingBook book, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/meetings")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        return list(200, caller, Answers.said(frame, said), id);
    }

    ResponseEntity<byte[]> list(int status, Caller caller, Frame frame, String id) {
        Meetings meetings = book.look(caller, Answers.id(id));
        Frame titled = frame.titled("meetings.list.title", meetings.called(frame.words()))
                .unreadable("meetings.unreadable", meetings.unreadable());
        return answers.page(
                status,
                "MeetingsPage",
                titled,
                Map.of(
                        "meetings", meetings,
                        "open", OpenQuestions.of(meetings, today()),
                        "promises", Promises.of(meetings.commitments()),
                        "today", today(),
                        "words", words(frame),
                        "people",
                                answers.people(meetings.all()
                                        .flatMap(entry -> entry.envelope().stream())
                                        .map(Envelope::writer))));
    }

    @GetMapping("/cases/{id}/meetings/new")
    ResponseEntity<byte[]> fresh(Caller caller, Frame frame, @PathVariable String id) {
        MeetingBook.Desk desk = book.open(caller, Answers.id(id), MeetingPlace.FRESH);
        return show(frame, desk, MeetingPlace.FRESH, Form.empty(), 0);
    }

    @PostMapping("/cases/{id}/meetings/new")
    ResponseEntity<byte[]> record(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return save(caller, frame, book.look(caller, Answers.id(id)), Optional.empty(), sent);
    }

    @GetMapping("/cases/{id}/meetings/{item}")
    ResponseEntity<byte[]> one(Caller caller, Frame frame, @PathVariable String id, @PathVariable String item) {
        OpaqueId of = Answers.id(item);
        MeetingBook.Desk desk = book.open(caller, Answers.id(id), MeetingPlace.of(of));
        Entry<Meeting> entry = desk.meetings().readable(of).orElseThrow(NotThere::new);
        Form filled = sheet(desk.meetings())
                .filled(entry.content().orElseThrow(), words(frame).facing());
        return show(frame, desk, MeetingPlace.of(of), filled, entry.revision());
    }

    @PostMapping("/cases/{id}/meetings/{item}")
    ResponseEntity<byte[]> correct(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        Meetings meetings = book.look(caller, Answers.id(id));
        OpaqueId of =
                meetings.readable(Answers.id(item)).orElseThrow(NotThere::new).id();
        return save(caller, frame, meetings, Optional.of(of), sent);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private MeetingSheet sheet(Meetings meetings) {
        return MeetingSheet.of(meetings, today());
    }

    private MeetingWords words(Frame frame) {
        return new MeetingWords(new FactWords(law, frame.words()));
    }

    private ResponseEntity<byte[]> show(
            Frame frame, MeetingBook.Desk desk, DraftPlace place, Form there, long revision) {
        if (desk.draft().isPresent()) {
            Draft draft = desk.draft().get();
            Form typed = Typed.of(draft.values(), place.fields()).form();
            return page(
                    200,
                    frame,
                    desk.meetings(),
                    place,
                    MeetingForm.of(typed, draft.revision()).again());
        }
        return page(200, frame, desk.meetings(), place, MeetingForm.of(there, revision));
    }

    private ResponseEntity<byte[]> save(
            Caller caller,
            Frame frame,
            Meetings meetings,
            Optional<OpaqueId> item,
            MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        DraftPlace place = item.map(MeetingPlace::of).orElse(MeetingPlace.FRESH);
        Typed typed = Typed.of(sent, place.fields());
        Optional<String> more = Optional.ofNullable(sent.getFirst(MeetingForm.MORE));
        if (more.isPresent()) {
            return page(
                    200,
                    frame,
                    meetings,
                    place,
                    MeetingForm.of(typed.form(), revision).more(more.get()));
        }
        FactReader read = new FactReader(typed, frame.words());
        Optional<Meeting> meeting = sheet(meetings).read(read, frame.words());
        if (meeting.isEmpty()) {
            return page(422, frame, meetings, place, MeetingForm.of(read.form(), revision));
        }
        try {
            if (item.isPresent()) {
                book.correct(caller, meetings.id(), item.get(), revision, meeting.get());
            } else {
                book.record(caller, meetings.id(), meeting.get());
            }
        } catch (Stale stale) {
            Entry<Meeting> theirs = book.met(stale.current().orElseThrow(NotThere::new));
            MeetingWords words = words(frame);
            List<Difference> differences = theirs.content()
                    .map(content -> Told.differences(words.told(meeting.get()), words.told(content)))
                    .orElse(List.of());
            return page(
                    409,
                    frame,
                    meetings,
                    place,
                    MeetingForm.of(read.form(), theirs.revision()).beside(differences));
        }
        return Answers.to("/cases/" + meetings.id() + "/meetings?said=" + (item.isPresent() ? "kept" : "recorded"));
    }

    private ResponseEntity<byte[]> page(
            int status, Frame frame, Meetings meetings, DraftPlace place, MeetingForm typed) {
        MeetingWords words = words(frame);
        return answers.page(
                status,
                "MeetingPage",
                frame.titled("meetings.form.title", meetings.called(frame.words())),
                Map.of(
                        "meetings",
                        meetings,
                        "place",
                        place,
                        "typed",
                        typed,
                        "stale",
                        status == 409,
                        "office",
                        sheet(meetings).office().fields(frame.say("meetings.office"), "", false, words.facing()),
                        "needs",
                        Stream.of(Need.values())
                                .map(Need::code)
                                .map(code -> Choice.of(code, words.facing().needOrAll(code)))
                                .toList(),
                        "replies",
                        Stream.of(Reply.values())
                                .filter(reply -> reply != Reply.NOT_ASKED)
                                .map(reply -> Choice.of(reply.code(), frame.say("meetings.reply." + reply.code())))
                                .toList()));
    }
}
