package org.besa.app.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Typed;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.face.Notice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Promises: the form to record and correct them, and what became of them. They stand with the meetings. */
@Controller
class CommitmentController {
    private final MeetingBook book;
    private final YieldForms forms;
    private final MeetingController list;
    private final Clock clock;

    CommitmentController(MeetingBook book, YieldForms forms, MeetingController list, Clock clock) {
        this.book = book;
        this.forms = forms;
        this.list = list;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/commitments/new")
    ResponseEntity<byte[]> fresh(Caller caller, Frame frame, @PathVariable String id) {
        return forms.fresh(caller, frame, id, YieldPlace.COMMITMENT, this::sheet, Form.empty());
    }

    /** The same form, filled with what an answer knows; nothing is recorded yet. Sent and not asked for, so that no address holds it. */
    @PostMapping(value = "/cases/{id}/commitments/new", params = YieldPlace.BEGIN)
    ResponseEntity<byte[]> begin(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Form begun = Typed.of(sent, YieldPlace.FIELDS).form();
        return forms.fresh(caller, frame, id, YieldPlace.COMMITMENT, this::sheet, begun);
    }

    @PostMapping("/cases/{id}/commitments/new")
    ResponseEntity<byte[]> record(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return forms.record(caller, frame, id, this::sheet, sent);
    }

    @GetMapping("/cases/{id}/commitments/{item}")
    ResponseEntity<byte[]> one(Caller caller, Frame frame, @PathVariable String id, @PathVariable String item) {
        return forms.one(caller, frame, id, item, YieldPlace.COMMITMENT, this::sheet);
    }

    @PostMapping("/cases/{id}/commitments/{item}")
    ResponseEntity<byte[]> correct(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        return forms.correct(caller, frame, id, item, this::sheet, sent);
    }

    /** Says what became of it, today, or that it is open again. */
    @PostMapping("/cases/{id}/commitments/{item}/settle")
    ResponseEntity<byte[]> settle(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(name = "revision", defaultValue = "") String revision,
            @RequestParam(name = YieldPlace.FATE, defaultValue = "") String fate) {
        Meetings meetings = book.look(caller, Answers.id(id));
        Entry<Commitment> entry = meetings.readable(sheet(meetings), Answers.id(item))
                .filter(promise -> !promise.withdrawn())
                .orElseThrow(NotThere::new);
        Optional<Fate> became = Fate.ofCode(fate);
        if (became.isEmpty()) {
            return list.list(422, caller, frame.noticing(Notice.Kind.FAULT, "cases.fault.choose"), id);
        }
        Commitment settled = entry.content().orElseThrow().settled(became.get(), today());
        return Answers.done(
                frame,
                "/cases/" + id + "/meetings",
                "kept",
                () -> book.correct(
                        caller,
                        meetings.id(),
                        MeetingKinds.COMMITMENT,
                        entry.id(),
                        Answers.revision(revision),
                        settled),
                noticed -> list.list(409, caller, noticed, id));
    }

    private CommitmentSheet sheet(Meetings meetings) {
        return new CommitmentSheet(meetings.parties(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
