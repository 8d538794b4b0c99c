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

/** What two days of knowledge make of the same days, and what was written between them. */
@Controller
class CompareController {
    /** The parameter of the address, and the field, of the second day. */
    private static final String WITH = "with";

    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    CompareController(FactBook book, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/coverage/compare")
    ResponseEntity<byte[]> compare(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = KnownOn.FIELD, defaultValue = "") String known,
            @RequestParam(name = WITH, defaultValue = "") String with) {
        LocalDate today = LocalDate.now(clock);
        KnownOn first = KnownOn.of(known, today);
        KnownOn second = KnownOn.of(with, today);
        Form form = form(frame, first, second);
        boolean inOrder = !first.day().isAfter(second.day());
        KnownOn earlier = inOrder ? first : second;
        KnownOn later = inOrder ? second : first;
        FactBook.Twice twice = book.twice(caller, Answers.id(id), earlier.day(), later.day());
        Facts facts = twice.later();
        Frame titled = frame.titled("coverage.compare.title", facts.called(frame.words()))
                .unreadable("coverage.unreadable", facts.unreadable());
        return answers.page(
                form.faulty() ? 422 : 200,
                "ComparePage",
                titled,
                Map.of(
                        "facts",
                        facts,
                        "form",
                        form,
                        "asked",
                        !known.isEmpty() && !form.faulty(),
                        "view",
                        new CompareView(
                                twice, earlier.moment(), later.moment(), FactWords.of(facts, law, frame.words()))));
    }

    /** The second day is today where nobody wrote one. */
    private static Form form(Frame frame, KnownOn first, KnownOn second) {
        String typed = second.typed().isEmpty() ? second.today().toString() : second.typed();
        Form form = first.form(frame.words()).with(WITH, typed);
        return second.form(frame.words()).faulty() ? form.fault(WITH, frame.say("coverage.fault.known")) : form;
    }
}
