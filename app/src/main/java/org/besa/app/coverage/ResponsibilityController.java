package org.besa.app.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who says of whom that it is their duty, need by need, and whom the rules bind. */
@Controller
class ResponsibilityController {
    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    ResponsibilityController(FactBook book, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/responsibility")
    ResponseEntity<byte[]> map(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = KnownOn.FIELD, defaultValue = "") String known) {
        KnownOn knownOn = KnownOn.of(known, LocalDate.now(clock));
        Facts facts = book.known(caller, Answers.id(id), knownOn.day());
        Form form = knownOn.form(frame.words());
        Frame titled = frame.titled("coverage.map.title", facts.called(frame.words()))
                .unreadable("coverage.unreadable", facts.unreadable());
        return answers.page(
                form.faulty() ? 422 : 200,
                "ResponsibilityPage",
                titled,
                Map.of(
                        "facts",
                        facts,
                        "form",
                        form,
                        "view",
                        new ResponsibilityView(facts, knownOn.moment(), FactWords.of(facts, law, frame.words()))));
    }
}
