package org.besa.app.coverage;

import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Envelope;
import org.besa.app.face.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who said what about the duties of a case. They are recorded and corrected as every fact is. */
@Controller
class StatementController {
    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;

    StatementController(FactBook book, Lawbook law, Answers answers) {
        this.book = book;
        this.law = law;
        this.answers = answers;
    }

    @GetMapping("/cases/{id}/statements")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        Facts facts = book.look(caller, Answers.id(id));
        Frame titled = Answers.said(frame.titled("coverage.statements.title", facts.called(frame.words())), said)
                .unreadable("coverage.unreadable", facts.unreadable());
        return answers.page(
                200,
                "StatementsPage",
                titled,
                Map.of(
                        "facts",
                        facts,
                        "view",
                        StatementsView.of(facts),
                        "words",
                        FactWords.of(facts, law, frame.words()),
                        "people",
                        answers.people(facts.entries().stream()
                                .flatMap(entry -> entry.envelope().stream())
                                .map(Envelope::writer))));
    }
}
