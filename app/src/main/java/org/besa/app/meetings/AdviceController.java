package org.besa.app.meetings;

import java.time.Clock;
import java.time.LocalDate;
import org.besa.app.access.Caller;
import org.besa.app.cases.Typed;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Advice that somebody gave: the form to record and correct it. It stands with the meetings. */
@Controller
class AdviceController {
    private final YieldForms forms;
    private final Clock clock;

    AdviceController(YieldForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/advice/new")
    ResponseEntity<byte[]> fresh(Caller caller, Frame frame, @PathVariable String id) {
        return forms.fresh(caller, frame, id, YieldPlace.ADVICE, this::sheet, Form.empty());
    }

    /** The same form, filled with what an answer knows; nothing is recorded yet. Sent and not asked for, so that no address holds it. */
    @PostMapping(value = "/cases/{id}/advice/new", params = YieldPlace.BEGIN)
    ResponseEntity<byte[]> begin(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Form begun = Typed.of(sent, YieldPlace.FIELDS).form();
        return forms.fresh(caller, frame, id, YieldPlace.ADVICE, this::sheet, begun);
    }

    @PostMapping("/cases/{id}/advice/new")
    ResponseEntity<byte[]> record(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return forms.record(caller, frame, id, this::sheet, sent);
    }

    @GetMapping("/cases/{id}/advice/{item}")
    ResponseEntity<byte[]> one(Caller caller, Frame frame, @PathVariable String id, @PathVariable String item) {
        return forms.one(caller, frame, id, item, YieldPlace.ADVICE, this::sheet);
    }

    @PostMapping("/cases/{id}/advice/{item}")
    ResponseEntity<byte[]> correct(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        return forms.correct(caller, frame, id, item, this::sheet, sent);
    }

    private AdviceSheet sheet(Meetings meetings) {
        return new AdviceSheet(meetings.parties(), LocalDate.now(clock));
    }
}
